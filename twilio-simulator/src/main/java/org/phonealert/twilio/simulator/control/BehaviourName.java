package org.phonealert.twilio.simulator.control;

import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** The behaviours of the control API. Each is named by its constant in lower case with hyphens. */
enum BehaviourName {
    ANSWERS {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            String[] keys = request.texts("keys").toArray(String[]::new);
            request.millis("afterMillis")
                    .ifPresentOrElse(
                            after -> phone.answersAndPresses(after, keys), () -> phone.answersAndPresses(keys));
        }
    },
    LISTENS {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.listensToTheEnd();
        }
    },
    VOICEMAIL {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.isVoicemail();
        }
    },
    BUSY {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.isBusy();
        }
    },
    OUT_OF_REACH {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.isOutOfReach();
        }
    },
    NO_ANSWER {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.doesNotAnswer();
        }
    },
    REJECTS {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.rejects();
        }
    },
    MANUAL {
        @Override
        void applyTo(VirtualPhone phone, ControlRequest request) {
            phone.manual();
        }
    };

    /** Sets the behaviour, with the settings in the request. */
    abstract void applyTo(VirtualPhone phone, ControlRequest request);
}

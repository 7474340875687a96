package org.phonealert.twilio.simulator.control;

import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** The behaviours by the names that the control API uses: the constants in lower case with hyphens. */
enum BehaviourName {
    ANSWERS {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            String[] keys = order.texts("keys").toArray(String[]::new);
            order.millis("afterMillis")
                    .ifPresentOrElse(
                            after -> phone.answersAndPresses(after, keys), () -> phone.answersAndPresses(keys));
        }
    },
    LISTENS {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.listensToTheEnd();
        }
    },
    VOICEMAIL {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.isVoicemail();
        }
    },
    BUSY {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.isBusy();
        }
    },
    OUT_OF_REACH {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.isOutOfReach();
        }
    },
    NO_ANSWER {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.doesNotAnswer();
        }
    },
    REJECTS {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.rejects();
        }
    },
    MANUAL {
        @Override
        void give(VirtualPhone phone, ControlRequest order) {
            phone.manual();
        }
    };

    abstract void give(VirtualPhone phone, ControlRequest order);
}

package org.phonealert.storm;

import java.time.Duration;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** How an operator reacts when the phone rings. */
enum Temper {
    ACKNOWLEDGES {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses("1");
        }
    },
    ACKNOWLEDGES_LATE {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses(Duration.ofSeconds(30), "1");
        }
    },
    PASSES {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses("2");
        }
    },
    DOES_NOT_ANSWER {
        @Override
        void teach(VirtualPhone phone) {
            phone.doesNotAnswer();
        }
    },
    IS_BUSY {
        @Override
        void teach(VirtualPhone phone) {
            phone.isBusy();
        }
    },
    IS_VOICEMAIL {
        @Override
        void teach(VirtualPhone phone) {
            phone.isVoicemail();
        }
    },
    HANGS_UP {
        @Override
        void teach(VirtualPhone phone) {
            phone.rejects();
        }
    },
    IS_OUT_OF_REACH {
        @Override
        void teach(VirtualPhone phone) {
            phone.isOutOfReach();
        }
    };

    abstract void teach(VirtualPhone phone);

    /** Whether the operator presses 1, sooner or later. */
    boolean acknowledges() {
        return this == ACKNOWLEDGES || this == ACKNOWLEDGES_LATE;
    }
}

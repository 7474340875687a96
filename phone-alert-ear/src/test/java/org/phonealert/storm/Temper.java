package org.phonealert.storm;

import java.time.Duration;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** What people do when their phone rings. */
enum Temper {
    TAKES_IT {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses("1");
        }
    },
    TAKES_IT_LATE {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses(Duration.ofSeconds(30), "1");
        }
    },
    PASSES_IT_ON {
        @Override
        void teach(VirtualPhone phone) {
            phone.answersAndPresses("2");
        }
    },
    IGNORES_IT {
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

    /** Whether this one would press 1, sooner or later. */
    boolean takesIt() {
        return this == TAKES_IT || this == TAKES_IT_LATE;
    }
}

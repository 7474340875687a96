package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.List;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/** The answer to the question who is on duty at a level. */
public sealed interface OnDuty {
    /** Without a fallback. */
    static OnDuty known(List<Long> people) {
        return new Known(people, List.of());
    }

    /**
     * It is known who is on duty.
     *
     * @param people the operators on duty, by id, in the order they are called; may be empty
     * @param fallbacks the external on-call systems that gave no answer, and whose last answer is used instead
     */
    record Known(List<Long> people, List<FallbackAnswer> fallbacks) implements OnDuty {
        public Known {
            people = List.copyOf(people);
            fallbacks = List.copyOf(fallbacks);
        }
    }

    /**
     * External on-call systems must be asked first.
     *
     * @param schedules the schedules whose system is asked, by id; at least one
     * @param until the answers are awaited until then; afterwards the last ones are used
     */
    record Awaited(List<Long> schedules, Instant until) implements OnDuty {
        public Awaited {
            schedules = List.copyOf(schedules);
        }
    }
}

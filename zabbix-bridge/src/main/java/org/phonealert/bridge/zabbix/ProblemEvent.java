package org.phonealert.bridge.zabbix;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event of a problem, as {@code event.get} tells it.
 *
 * @param r_eventid the event that ended it, or "0"
 * @param acknowledged "1" if somebody has it
 */
record ProblemEvent(
        @Nullable String eventid,
        @Nullable String r_eventid,
        @Nullable String acknowledged,
        @Nullable List<ProblemUpdate> acknowledges) {

    boolean isResolved() {
        return r_eventid != null && !r_eventid.equals("0");
    }

    boolean isAcknowledged() {
        return "1".equals(acknowledged);
    }

    boolean has(String message) {
        return updates().stream().anyMatch(update -> update.hasMessage(message));
    }

    /** What acknowledged it last; empty if nobody has it, or that was cleared away there. */
    Optional<ProblemUpdate> acknowledgement() {
        return isAcknowledged()
                ? updates().stream()
                        .filter(ProblemUpdate::changesAcknowledgement)
                        .max(Comparator.comparingLong(ProblemUpdate::number))
                : Optional.empty();
    }

    private List<ProblemUpdate> updates() {
        return Objects.requireNonNullElse(acknowledges, List.of());
    }
}

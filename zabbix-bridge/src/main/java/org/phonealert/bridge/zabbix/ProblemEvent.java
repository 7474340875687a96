package org.phonealert.bridge.zabbix;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event of a problem, as {@code event.get} returns it.
 *
 * @param r_eventid the recovery event, or "0"
 * @param acknowledged "1" if acknowledged
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

    /** The latest update that acknowledged it; empty if it is not acknowledged, or housekeeping deleted the update. */
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

package org.phonealert.bridge.icinga;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts, services or notifications as Icinga shows them; attributes that were not requested are null. */
record IcingaObjects(@Nullable List<Found> results) {
    record Found(@Nullable Attributes attrs, @Nullable Joins joins) {}

    record Joins(@Nullable Attributes host) {}

    record Output(@Nullable String output) {}

    record Attributes(
            @Nullable String name,
            @Nullable String host_name,
            @Nullable String service_name,
            @Nullable Double state,
            @Nullable Double state_type,
            @Nullable Double last_hard_state,
            @Nullable Double last_hard_state_change,
            @Nullable Double acknowledgement,
            @Nullable Double downtime_depth,
            @Nullable Boolean flapping,
            @Nullable Boolean enable_notifications,
            @Nullable Output last_check_result,
            @Nullable Double notification_number,
            @Nullable Double last_problem_notification) {

        /** Icinga notifies of hard states only; while a state is soft, the last hard state counts. */
        int hardState() {
            return number(number(state_type) == 1 ? state : last_hard_state);
        }

        boolean isInDowntime() {
            return number(downtime_depth) > 0;
        }

        boolean isAcknowledged() {
            return number(acknowledgement) > 0;
        }

        Optional<Instant> since() {
            return Optional.ofNullable(last_hard_state_change)
                    .filter(seconds -> seconds > 0)
                    .map(seconds -> Instant.ofEpochMilli((long) (seconds * 1000)));
        }

        String output() {
            String output = last_check_result == null ? null : last_check_result.output();
            return output == null ? "" : output.replace("\0", "");
        }
    }

    List<Found> all() {
        return results == null
                ? List.of()
                : results.stream().filter(found -> found.attrs() != null).toList();
    }

    static int number(@Nullable Double number) {
        return number == null ? 0 : number.intValue();
    }

    static String subject(@Nullable String host, @Nullable String service) {
        return service == null || service.isEmpty() ? String.valueOf(host) : host + "/" + service;
    }
}

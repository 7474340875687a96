package org.phonealert.bridge.icinga;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments as Icinga shows them. */
record IcingaComments(@Nullable List<Found> results) {
    record Found(@Nullable Comment attrs) {}

    record Comment(
            @Nullable String host_name,
            @Nullable String service_name,
            @Nullable String author,
            @Nullable Double entry_time) {
        String subject() {
            return IcingaObjects.subject(host_name, service_name);
        }
    }

    List<Comment> all() {
        return results == null
                ? List.of()
                : results.stream().map(Found::attrs).filter(Objects::nonNull).toList();
    }
}

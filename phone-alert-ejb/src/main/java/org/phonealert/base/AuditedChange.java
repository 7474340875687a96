package org.phonealert.base;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event: a value was changed, which the audit log records.
 *
 * @param subject what was changed, as a pointer such as {@code operators/Alice Martin/mobileNumber}
 * @param before null if the value is new
 * @param after null if the value was removed
 */
public record AuditedChange(
        String subject, @Nullable String before, @Nullable String after) {

    /** The values that differ, by their pointers. */
    public static List<AuditedChange> between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> subjects = new TreeSet<>(before.keySet());
        subjects.addAll(after.keySet());
        return subjects.stream()
                .filter(subject -> !Objects.equals(before.get(subject), after.get(subject)))
                .map(subject -> new AuditedChange(subject, before.get(subject), after.get(subject)))
                .toList();
    }
}

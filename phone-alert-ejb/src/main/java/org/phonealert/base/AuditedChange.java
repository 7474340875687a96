package org.phonealert.base;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed something of the set-up.
 *
 * @param subject what, as a {@linkplain Pointer pointer} such as {@code operators/Alice Martin/mobileNumber}
 * @param before null if it was not there
 * @param after null if it is there no more
 */
public record AuditedChange(
        String subject, @Nullable String before, @Nullable String after) {

    /** What differs, by {@linkplain Json#leaves pointer}. */
    public static List<AuditedChange> between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> subjects = new TreeSet<>(before.keySet());
        subjects.addAll(after.keySet());
        return subjects.stream()
                .filter(subject -> !Objects.equals(before.get(subject), after.get(subject)))
                .map(subject -> new AuditedChange(subject, before.get(subject), after.get(subject)))
                .toList();
    }
}

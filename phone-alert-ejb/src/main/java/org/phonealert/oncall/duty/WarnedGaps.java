package org.phonealert.oncall.duty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;
import org.phonealert.oncall.shift.Span;

/**
 * The times without anybody on duty that administrators were told of, by their beginnings. One that has begun begins
 * anew at each look, and is known by those that began before.
 */
record WarnedGaps(Set<Instant> begins) {
    static final WarnedGaps NONE = new WarnedGaps(Set.of());

    static WarnedGaps read(@Nullable String kept) {
        return kept == null ? NONE : Json.read(kept, WarnedGaps.class);
    }

    String kept() {
        return Json.write(this);
    }

    /** Those that nobody was told of. */
    List<Span> untold(List<Span> gaps, Instant now) {
        return gaps.stream()
                .filter(gap -> !begins.contains(gap.from()))
                .filter(gap -> gap.from().isAfter(now) || begins.stream().allMatch(begun -> begun.isAfter(now)))
                .toList();
    }

    /** What is known once these were told: also when the one began that holds now; what is over is forgotten. */
    WarnedGaps after(List<Span> gaps, Instant now) {
        Set<Instant> known = gaps.stream().map(Span::from).collect(Collectors.toSet());
        if (gaps.stream().anyMatch(gap -> !gap.from().isAfter(now))) {
            begins.stream().filter(begun -> !begun.isAfter(now)).forEach(known::add);
        }
        return new WarnedGaps(known);
    }
}

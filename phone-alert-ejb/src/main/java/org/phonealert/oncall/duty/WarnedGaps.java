package org.phonealert.oncall.duty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;
import org.phonealert.oncall.shift.Span;

/**
 * The gaps that administrators were warned of, by their beginnings. A gap that has begun is found to begin at the instant
 * of each check; it is the same gap if an earlier one that has begun is known.
 */
record WarnedGaps(Set<Instant> begins) {
    static final WarnedGaps NONE = new WarnedGaps(Set.of());

    static WarnedGaps read(@Nullable String kept) {
        return kept == null ? NONE : Json.readKnown(kept, WarnedGaps.class);
    }

    String kept() {
        return Json.write(this);
    }

    /** The gaps that need a warning. */
    List<Span> fresh(List<Span> gaps, Instant now) {
        return gaps.stream()
                .filter(gap -> !begins.contains(gap.from()))
                .filter(gap -> gap.from().isAfter(now) || begins.stream().allMatch(begun -> begun.isAfter(now)))
                .toList();
    }

    /** What is known after a warning of these: with all beginnings of the current gap, and without gaps that are over. */
    WarnedGaps after(List<Span> gaps, Instant now) {
        Set<Instant> known = gaps.stream().map(Span::from).collect(Collectors.toSet());
        if (gaps.stream().anyMatch(gap -> !gap.from().isAfter(now))) {
            begins.stream().filter(begun -> !begun.isAfter(now)).forEach(known::add);
        }
        return new WarnedGaps(known);
    }
}

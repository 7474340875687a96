package org.phonealert.oncall.externaloncall;

import java.util.List;

/**
 * The answers of the external systems of some schedules.
 *
 * @param awaited the schedules, by number, whose systems must be asked first
 * @param fallbacks of those that gave no answer
 */
public record ExternalOnCallAnswers(List<Long> awaited, List<FallbackAnswer> fallbacks) {
    public ExternalOnCallAnswers {
        awaited = List.copyOf(awaited);
        fallbacks = List.copyOf(fallbacks);
    }
}

package org.phonealert.oncall.externaloncall;

import java.util.List;

/**
 * What the plannings of some schedules say.
 *
 * @param awaited the schedules, by number, whose planning is to be asked first
 * @param fallbacks what is told of those that gave no answer
 */
public record ExternalOnCallAnswers(List<Long> awaited, List<FallbackAnswer> fallbacks) {
    public ExternalOnCallAnswers {
        awaited = List.copyOf(awaited);
        fallbacks = List.copyOf(fallbacks);
    }
}

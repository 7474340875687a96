package org.phonealert.oncall.ical;

import java.time.Instant;
import java.util.List;

/**
 * A single occurrence of an event.
 *
 * @param summary as people read it; text from outside
 * @param attending the e-mail addresses of those who are invited and have not declined, in their order
 * @param declined the addresses of those who have declined
 */
public record Occurrence(Instant from, Instant until, String summary, List<String> attending, List<String> declined) {
    public Occurrence {
        attending = List.copyOf(attending);
        declined = List.copyOf(declined);
    }
}

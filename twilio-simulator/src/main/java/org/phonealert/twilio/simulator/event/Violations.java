package org.phonealert.twilio.simulator.event;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every violation, in the order in which it was seen. */
public final class Violations {
    private final List<Violation> seen = new CopyOnWriteArrayList<>();
    private final PhoneEvents story;
    private final Clock clock;

    /** None seen yet. */
    public Violations(PhoneEvents story, Clock clock) {
        this.story = story;
        this.clock = clock;
    }

    /** Keeps one and tells it. */
    public void add(int code, String where, String message) {
        seen.add(new Violation(clock.instant(), code, where, message));
        story.tell(PhoneEvent.Kind.VIOLATION, "", "", code + " " + where + ": " + message, "");
    }

    /** All that were seen since the last reset. */
    public List<Violation> all() {
        return List.copyOf(seen);
    }

    /** Forgets them. */
    public void clear() {
        seen.clear();
    }
}

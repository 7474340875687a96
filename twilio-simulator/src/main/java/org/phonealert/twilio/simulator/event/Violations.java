package org.phonealert.twilio.simulator.event;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records violations in the order in which they are noticed. */
public final class Violations {
    private final List<Violation> recorded = new CopyOnWriteArrayList<>();
    private final PhoneEvents events;
    private final Clock clock;

    /** Starts empty; violations are also published as events. */
    public Violations(PhoneEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Records a violation and publishes it; {@link Violation} says what each argument means. */
    public void record(int code, String where, String message) {
        recorded.add(new Violation(clock.instant(), code, where, message));
        events.publish(PhoneEvent.Kind.VIOLATION, "", "", code + " " + where + ": " + message, "");
    }

    /** All violations since the last {@link #clear}, in order. */
    public List<Violation> all() {
        return List.copyOf(recorded);
    }

    /** Removes all violations. */
    public void clear() {
        recorded.clear();
    }
}

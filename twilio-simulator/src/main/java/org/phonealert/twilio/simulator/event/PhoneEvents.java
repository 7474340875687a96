package org.phonealert.twilio.simulator.event;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells each happening to whoever listens. */
public final class PhoneEvents {
    private final List<Consumer<PhoneEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    /** A story nobody listens to yet. */
    public PhoneEvents(Clock clock) {
        this.clock = clock;
    }

    /** Adds a listener; it is called by the thread that leads the call, so it must be quick. */
    public void listen(Consumer<PhoneEvent> listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void leave(Consumer<PhoneEvent> listener) {
        listeners.remove(listener);
    }

    /** Something happened that needs no further words. */
    public void tell(PhoneEvent.Kind kind, String number, String sid) {
        tell(kind, number, sid, "", "");
    }

    /** Something happened. */
    public void tell(PhoneEvent.Kind kind, String number, String sid, String text, String language) {
        PhoneEvent happening = new PhoneEvent(clock.instant(), kind, number, sid, text, language);
        listeners.forEach(listener -> listener.accept(happening));
    }
}

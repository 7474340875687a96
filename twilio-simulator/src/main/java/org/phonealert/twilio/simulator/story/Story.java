package org.phonealert.twilio.simulator.story;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells each happening to whoever listens. */
public final class Story {
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    /** A story nobody listens to yet. */
    public Story(Clock clock) {
        this.clock = clock;
    }

    /** Adds a listener; it is called by the thread that leads the call, so it must be quick. */
    public void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void leave(Consumer<Happening> listener) {
        listeners.remove(listener);
    }

    /** Something happened that needs no further words. */
    public void tell(Happening.Kind kind, String number, String sid) {
        tell(kind, number, sid, "", "");
    }

    /** Something happened. */
    public void tell(Happening.Kind kind, String number, String sid, String text, String language) {
        Happening happening = new Happening(clock.instant(), kind, number, sid, text, language);
        listeners.forEach(listener -> listener.accept(happening));
    }
}

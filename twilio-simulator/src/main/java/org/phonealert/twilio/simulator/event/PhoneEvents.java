package org.phonealert.twilio.simulator.event;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Publishes events to subscribers. */
public final class PhoneEvents {
    private final List<Consumer<PhoneEvent>> subscribers = new CopyOnWriteArrayList<>();
    private final Clock clock;

    /** Starts without subscribers; the clock dates the events. */
    public PhoneEvents(Clock clock) {
        this.clock = clock;
    }

    /** Adds a subscriber. It runs on the thread that publishes, so it must return quickly and must not throw. */
    public void subscribe(Consumer<PhoneEvent> subscriber) {
        subscribers.add(subscriber);
    }

    /** Removes a subscriber; does nothing if it is not subscribed. */
    public void unsubscribe(Consumer<PhoneEvent> subscriber) {
        subscribers.remove(subscriber);
    }

    /** Publishes an event whose kind says it all. */
    public void publish(PhoneEvent.Kind kind, String number, String sid) {
        publish(kind, number, sid, "", "");
    }

    /** Publishes an event; {@link PhoneEvent} says what each argument means. */
    public void publish(PhoneEvent.Kind kind, String number, String sid, String text, String language) {
        PhoneEvent event = new PhoneEvent(clock.instant(), kind, number, sid, text, language);
        subscribers.forEach(subscriber -> subscriber.accept(event));
    }
}

package org.phonealert.promise;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.api.Faults;

/** What goes wrong between the system and its carrier: a row of the fault matrix. */
enum Fault {
    HTTP_500("HTTP 500", Faults.OfRequests::internalError),
    HTTP_503("HTTP 503", Faults.OfRequests::unavailable),
    HTTP_429("HTTP 429", Faults.OfRequests::tooManyRequests),
    TIME_OUT("time-out after accept", Faults.OfRequests::neverAnswered),
    RESET_BEFORE("reset before accept", Faults.OfRequests::connectionLostBeforeAccepting),
    RESET_AFTER("reset after accept", Faults.OfRequests::connectionLostAfterAccepting),
    LATE("late callback"),
    DUPLICATE("duplicate callback"),
    REORDERED("reordered callback"),
    LOST("lost callback"),
    FORGED("forged callback");

    private static final Duration LATENESS = Duration.ofMillis(700);
    private static final Set<Fault> OF_CALLBACKS = Set.of(LATE, DUPLICATE, REORDERED, LOST);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Consumer<Faults.OfRequests> ofRequests;

    Fault(String words) {
        this(words, none -> {
            throw new IllegalStateException(words + " is no fault of requests");
        });
    }

    Fault(String words, Consumer<Faults.OfRequests> ofRequests) {
        this.words = words;
        this.ofRequests = ofRequests;
    }

    boolean isOfCallbacks() {
        return OF_CALLBACKS.contains(this);
    }

    void strike(Faults.OfRequests requests) {
        ofRequests.accept(requests);
    }

    void strike(Faults.OfCallbacks callbacks) {
        switch (this) {
            case LATE -> callbacks.late(LATENESS);
            case DUPLICATE -> callbacks.duplicated();
            case REORDERED -> callbacks.reordered();
            case LOST -> callbacks.lost();
            default -> throw new IllegalStateException(words + " is no fault of callbacks");
        }
    }

    @Override
    public String toString() {
        return words;
    }
}

package org.phonealert.twilio.simulator.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.Callback;
import org.phonealert.twilio.simulator.call.CallbackFault;
import org.phonealert.twilio.simulator.call.CallbackFaults;

/**
 * The faults that a test injects. Thread-safe.
 *
 * <p>A request meets the first that applies: a fault for its kind and number, a fault for the next requests of any kind,
 * and, if it creates a call or a message, a fault for the next such requests or one for its number.
 */
public final class Faults {
    private final Queue<RequestFault> next = new ConcurrentLinkedQueue<>();
    private final Queue<RequestFault> nextOfAnyKind = new ConcurrentLinkedQueue<>();
    private final Map<Target, Queue<RequestFault>> nextOfTarget = new ConcurrentHashMap<>();
    private final Map<String, RequestFault> byNumber = new ConcurrentHashMap<>();
    private final CallbackFaults callbacks;

    /** Starts without faults; those for callbacks are kept there. */
    public Faults(CallbackFaults callbacks) {
        this.callbacks = callbacks;
    }

    /** Injects a fault for the next so many requests for a call or a message, 1 or more. */
    public OfRequests next(int requests) {
        return times(requests, next);
    }

    /** Injects a fault for the next so many requests, 1 or more, including those that fetch, list or end calls. */
    public OfRequests nextOfAnyKind(int requests) {
        return times(requests, nextOfAnyKind);
    }

    /** Injects a fault for the next request of this kind about this number; injected twice, for the next two. */
    public OfRequests next(RequestKind kind, String number) {
        return times(1, nextOfTarget.computeIfAbsent(new Target(kind, number), any -> new ConcurrentLinkedQueue<>()));
    }

    /** Injects a fault for every request for a call or a message to this number, until {@link #clear}. */
    public OfRequests to(String number) {
        return new OfRequests(fault -> byNumber.put(number, fault));
    }

    /** Injects a fault for these kinds of callbacks, or for all status callbacks, of all calls, until {@link #clear}. */
    public OfCallbacks callbacks(Callback... which) {
        return new OfCallbacks(callbacks::set, orStatusCallbacks(which));
    }

    /**
     * Injects a fault for these kinds of callbacks, or for all status callbacks, about the calls to this number, until
     * {@link #clear}.
     */
    public OfCallbacks callbacksOf(String number, Callback... which) {
        return new OfCallbacks((callback, fault) -> callbacks.set(number, callback, fault), orStatusCallbacks(which));
    }

    /** Whether every fault that was injected for a limited number of requests has been used up. */
    public boolean areSpent() {
        return next.isEmpty()
                && nextOfAnyKind.isEmpty()
                && nextOfTarget.values().stream().allMatch(Queue::isEmpty);
    }

    /** Removes all faults. */
    public void clear() {
        next.clear();
        nextOfAnyKind.clear();
        nextOfTarget.clear();
        byNumber.clear();
        callbacks.clear();
    }

    /** The fault that applies to a request, if any; uses it up. */
    Optional<RequestFault> poll(RequestKind kind, String number) {
        Optional<RequestFault> targeted = Optional.ofNullable(nextOfTarget.get(new Target(kind, number)))
                .map(Queue::poll)
                .or(() -> Optional.ofNullable(nextOfAnyKind.poll()));
        return kind.creates()
                ? targeted.or(() -> Optional.ofNullable(next.poll()))
                        .or(() -> Optional.ofNullable(byNumber.get(number)))
                : targeted;
    }

    private record Target(RequestKind kind, String number) {}

    private static Callback[] orStatusCallbacks(Callback... which) {
        return which.length == 0 ? CallEvent.values() : which;
    }

    private static OfRequests times(int requests, Queue<RequestFault> queue) {
        if (requests < 1) {
            throw new IllegalArgumentException("A fault needs 1 or more requests, not " + requests);
        }
        return new OfRequests(fault -> {
            for (int i = 0; i < requests; i++) {
                queue.add(fault);
            }
        });
    }

    /**
     * Chooses the fault of the requests.
     *
     * @param injector receives the chosen fault
     */
    public record OfRequests(Consumer<RequestFault> injector) {
        /** HTTP 500; the request is not executed. */
        public void internalError() {
            injector.accept(RequestFault.INTERNAL_ERROR);
        }

        /** HTTP 503; the request is not executed. */
        public void unavailable() {
            injector.accept(RequestFault.UNAVAILABLE);
        }

        /** HTTP 429 with Twilio's error 20429; the request is not executed. */
        public void tooManyRequests() {
            injector.accept(RequestFault.TOO_MANY_REQUESTS);
        }

        /** HTTP 400 with one of Twilio's permanent errors, for example 21215; the request is not executed. */
        public void refused(int code) {
            injector.accept(RequestFault.refused(code));
        }

        /** The request is executed; no answer is sent. */
        public void neverAnswered() {
            injector.accept(RequestFault.NEVER_ANSWERED);
        }

        /** The request is executed; the answer is HTTP 500. */
        public void internalErrorAfterAccepting() {
            injector.accept(RequestFault.ERROR_AFTER_ACCEPTING);
        }

        /** The connection is closed; the request is not executed. */
        public void connectionLostBeforeAccepting() {
            injector.accept(RequestFault.LOST_BEFORE_ACCEPTING);
        }

        /** The request is executed; the connection is closed without an answer. */
        public void connectionLostAfterAccepting() {
            injector.accept(RequestFault.LOST_AFTER_ACCEPTING);
        }
    }

    /**
     * Chooses the fault of the callbacks.
     *
     * @param injector receives the chosen fault for one kind of callback
     * @param which the kinds of callbacks
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record OfCallbacks(BiConsumer<Callback, CallbackFault> injector, Callback... which) {
        /** Each arrives late by this much real time; those that are not late overtake it. */
        public void late(Duration delay) {
            injectAll(CallbackFault.late(delay));
        }

        /** Each arrives twice. */
        public void duplicated() {
            injectAll(CallbackFault.DUPLICATED);
        }

        /** Status callbacks arrive after the one for the end of the call, in reverse order. */
        public void reordered() {
            injectAll(CallbackFault.HELD_BACK);
        }

        /** None arrives; if events are given, only their status callbacks are lost. */
        public void lost(CallEvent... only) {
            new OfCallbacks(injector, only.length == 0 ? which : only).injectAll(CallbackFault.LOST);
        }

        private void injectAll(CallbackFault fault) {
            for (Callback each : which) {
                injector.accept(each, fault);
            }
        }
    }
}

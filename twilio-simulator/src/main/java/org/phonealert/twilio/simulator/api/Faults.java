package org.phonealert.twilio.simulator.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.CallbackFault;
import org.phonealert.twilio.simulator.call.CallbackFaults;

/** The faults that a test orders. Unless they are of any kind, they befall requests for a call or a message only. */
public final class Faults {
    private final Queue<RequestFault> next = new ConcurrentLinkedQueue<>();
    private final Queue<RequestFault> nextOfAnyKind = new ConcurrentLinkedQueue<>();
    private final Map<String, RequestFault> byNumber = new ConcurrentHashMap<>();
    private final CallbackFaults callbacks;

    /** None ordered yet. */
    public Faults(CallbackFaults callbacks) {
        this.callbacks = callbacks;
    }

    /** For so many of the next requests for a call or a message, 1 or more; then all is well again. */
    public OfRequests next(int requests) {
        return times(requests, next);
    }

    /** For so many of the next requests, 1 or more, also those that only look, list, cancel or hang up. */
    public OfRequests nextOfAnyKind(int requests) {
        return times(requests, nextOfAnyKind);
    }

    /** For every request for this number, until {@link #clear}. */
    public OfRequests to(String number) {
        return new OfRequests(fault -> byNumber.put(number, fault));
    }

    /** For the callbacks of all calls, until {@link #clear}. */
    public OfCallbacks callbacks() {
        return new OfCallbacks(callbacks::set);
    }

    /** For the callbacks of the calls to this number, until {@link #clear}. */
    public OfCallbacks callbacksOf(String number) {
        return new OfCallbacks(fault -> callbacks.set(number, fault));
    }

    /** No faults any more. */
    public void clear() {
        next.clear();
        nextOfAnyKind.clear();
        byNumber.clear();
        callbacks.clear();
    }

    Optional<RequestFault> take(boolean creates, String number) {
        Optional<RequestFault> any = Optional.ofNullable(nextOfAnyKind.poll());
        return creates
                ? any.or(() -> Optional.ofNullable(next.poll())).or(() -> Optional.ofNullable(byNumber.get(number)))
                : any;
    }

    private static OfRequests times(int requests, Queue<RequestFault> queue) {
        return new OfRequests(fault -> {
            for (int i = 0; i < requests; i++) {
                queue.add(fault);
            }
        });
    }

    /**
     * What is to go wrong with requests.
     *
     * @param order takes the choice
     */
    public record OfRequests(Consumer<RequestFault> order) {
        /** HTTP 500, not carried out. */
        public void internalError() {
            order.accept(RequestFault.INTERNAL_ERROR);
        }

        /** HTTP 503, not carried out. */
        public void unavailable() {
            order.accept(RequestFault.UNAVAILABLE);
        }

        /** HTTP 429 with Twilio's error 20429, not carried out. */
        public void tooManyRequests() {
            order.accept(RequestFault.TOO_MANY_REQUESTS);
        }

        /** HTTP 400 with a permanent error, for example 21215, not carried out. */
        public void refused(int code) {
            order.accept(RequestFault.refused(code));
        }

        /** Carried out; the answer never comes. */
        public void neverAnswered() {
            order.accept(RequestFault.NEVER_ANSWERED);
        }

        /** Carried out, but HTTP 500 is answered. */
        public void internalErrorAfterAccepting() {
            order.accept(RequestFault.ERROR_AFTER_ACCEPTING);
        }

        /** Not carried out; the connection breaks. */
        public void connectionLostBeforeAccepting() {
            order.accept(RequestFault.LOST_BEFORE_ACCEPTING);
        }

        /** Carried out; the connection breaks. */
        public void connectionLostAfterAccepting() {
            order.accept(RequestFault.LOST_AFTER_ACCEPTING);
        }
    }

    /**
     * What is to go wrong with status callbacks.
     *
     * @param order takes the choice
     */
    public record OfCallbacks(Consumer<CallbackFault> order) {
        /** Each comes so much later, in real time. */
        public void late(Duration delay) {
            order.accept(CallbackFault.late(delay));
        }

        /** Each comes twice. */
        public void duplicated() {
            order.accept(CallbackFault.duplicated());
        }

        /** They come after the call, last first. */
        public void reordered() {
            order.accept(CallbackFault.reordered());
        }

        /** The given ones never come; without any given, none comes. */
        public void lost(CallEvent... events) {
            order.accept(CallbackFault.lost(events));
        }
    }
}

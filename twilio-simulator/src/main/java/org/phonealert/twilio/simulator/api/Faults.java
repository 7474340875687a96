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
 * The faults that a test orders. Unless they are of any kind or of one kind, they befall requests for a call or a message
 * only; what was ordered for one kind and one number comes first.
 */
public final class Faults {
    private final Queue<RequestFault> next = new ConcurrentLinkedQueue<>();
    private final Queue<RequestFault> nextOfAnyKind = new ConcurrentLinkedQueue<>();
    private final Map<Target, Queue<RequestFault>> nextOfTarget = new ConcurrentHashMap<>();
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

    /** For the next request of this kind that is about this number; ordered twice, for the next two. */
    public OfRequests next(RequestKind kind, String number) {
        return times(1, nextOfTarget.computeIfAbsent(new Target(kind, number), any -> new ConcurrentLinkedQueue<>()));
    }

    /** For every request for this number, until {@link #clear}. */
    public OfRequests to(String number) {
        return new OfRequests(fault -> byNumber.put(number, fault));
    }

    /** For the status callbacks of all calls, until {@link #clear}. */
    public OfCallbacks callbacks() {
        return new OfCallbacks(callbacks::set, CallEvent.values());
    }

    /** For the status callbacks of the calls to this number, until {@link #clear}. */
    public OfCallbacks callbacksOf(String number) {
        return callbacksOf(number, CallEvent.values());
    }

    /** For these requests to the application about the calls to this number, until {@link #clear}; the others are well. */
    public OfCallbacks callbacksOf(String number, Callback... which) {
        return new OfCallbacks((callback, fault) -> callbacks.set(number, callback, fault), which);
    }

    /** Whether every fault that was ordered for a number of requests has befallen them. */
    public boolean areSpent() {
        return next.isEmpty()
                && nextOfAnyKind.isEmpty()
                && nextOfTarget.values().stream().allMatch(Queue::isEmpty);
    }

    /** No faults any more. */
    public void clear() {
        next.clear();
        nextOfAnyKind.clear();
        nextOfTarget.clear();
        byNumber.clear();
        callbacks.clear();
    }

    Optional<RequestFault> take(RequestKind kind, String number) {
        Optional<RequestFault> meant = Optional.ofNullable(nextOfTarget.get(new Target(kind, number)))
                .map(Queue::poll)
                .or(() -> Optional.ofNullable(nextOfAnyKind.poll()));
        return kind.creates()
                ? meant.or(() -> Optional.ofNullable(next.poll())).or(() -> Optional.ofNullable(byNumber.get(number)))
                : meant;
    }

    private record Target(RequestKind kind, String number) {}

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
     * What is to go wrong with what the carrier asks and tells the application.
     *
     * @param order takes the choice for one kind of callback
     * @param which the kinds that it befalls
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record OfCallbacks(BiConsumer<Callback, CallbackFault> order, Callback... which) {
        /** Each comes so much later, in real time; those that are not late overtake it. */
        public void late(Duration delay) {
            all(CallbackFault.late(delay));
        }

        /** Each comes twice. */
        public void duplicated() {
            all(CallbackFault.DUPLICATED);
        }

        /** Those that tell a status come after the one that tells the end, last first. */
        public void reordered() {
            all(CallbackFault.HELD_BACK);
        }

        /** They never come; of those that are given, only these. */
        public void lost(CallEvent... only) {
            new OfCallbacks(order, only.length == 0 ? which : only).all(CallbackFault.LOST);
        }

        private void all(CallbackFault fault) {
            for (Callback each : which) {
                order.accept(each, fault);
            }
        }
    }
}

package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.SentCallback;

/**
 * Sends the status callbacks of one call one after the other, unless a test injected a fault. Late ones keep their order
 * among themselves and are overtaken by the others.
 */
final class StatusCallbacks {
    private final CallRequest request;
    private final CallContext context;
    private final OutboundCall outbound;
    private final Deque<Runnable> heldBack = new ArrayDeque<>();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> lastLate = CompletableFuture.completedFuture(null);
    private int nextSequenceNumber;

    StatusCallbacks(CallRequest request, CallContext context, OutboundCall outbound) {
        this.request = request;
        this.context = context;
        this.outbound = outbound;
    }

    /** Sends the callback for an event, if the application subscribed to it. */
    void send(CallEvent event, PhoneCall call) {
        if (request.statusCallback().isEmpty() || !request.events().contains(event)) {
            return;
        }
        PreparedCallback callback = new PreparedCallback(
                nextSequenceNumber,
                call.status(),
                request.statusCallback().get(),
                CallParameters.ofCallback(request, call, nextSequenceNumber, context.clock()));
        nextSequenceNumber++;
        CallbackFault fault = context.callbackFaults().of(call.to(), event);
        if (fault.heldBack() && !call.isOver()) {
            heldBack.addFirst(() -> deliver(callback, fault));
        } else {
            deliver(callback, fault);
        }
        if (call.isOver()) {
            heldBack.forEach(Runnable::run);
            heldBack.clear();
        }
    }

    private void deliver(PreparedCallback callback, CallbackFault fault) {
        for (int copy = 0; copy < fault.copies(); copy++) {
            if (fault.isLate()) {
                CompletableFuture<?> before = lastLate;
                lastLate = delay(fault).thenCompose(due -> before).thenCompose(done -> post(callback));
            } else {
                last = last.thenCompose(done -> post(callback));
            }
        }
    }

    private CompletableFuture<?> delay(CallbackFault fault) {
        return CompletableFuture.runAsync(
                () -> {},
                CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, context.workers()));
    }

    private CompletableFuture<?> post(PreparedCallback callback) {
        if (outbound.isDiscarded()) {
            return CompletableFuture.completedFuture(null);
        }
        return context.webhooks()
                .send(request.method("StatusCallbackMethod"), callback.url, callback.parameters)
                .handle((answer, failure) -> {
                    int httpStatus = failure == null ? answer.status() : 0;
                    outbound.record(new SentCallback(
                            context.clock().instant(), callback.sequenceNumber, callback.status, httpStatus));
                    return httpStatus;
                });
    }

    private record PreparedCallback(
            int sequenceNumber, CallStatus status, String url, Map<String, String> parameters) {}
}

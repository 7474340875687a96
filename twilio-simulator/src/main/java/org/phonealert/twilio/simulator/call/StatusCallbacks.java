package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.SentCallback;

/** Tells the application how its call goes: one callback after the other, unless a fault was ordered. */
final class StatusCallbacks {
    private final CallRequest request;
    private final Switchboard board;
    private final Consumer<SentCallback> sent;
    private final Deque<Callback> kept = new ArrayDeque<>();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private int sequence;

    StatusCallbacks(CallRequest request, Switchboard board, Consumer<SentCallback> sent) {
        this.request = request;
        this.board = board;
        this.sent = sent;
    }

    /** The call came to one of the events. */
    void tell(CallEvent event, PhoneCall call) {
        if (request.statusCallback().isEmpty() || !request.events().contains(event)) {
            return;
        }
        Callback callback = new Callback(
                sequence,
                call.status(),
                request.statusCallback().get(),
                CallParameters.ofCallback(request, call, sequence, board.clock()));
        sequence++;
        CallbackFault fault = board.faults().of(call.to());
        if (!fault.lost().contains(event)) {
            kept.addFirst(callback);
        }
        if (!fault.reversed() || call.isOver()) {
            kept.forEach(each -> deliver(each, fault));
            kept.clear();
        }
    }

    private void deliver(Callback callback, CallbackFault fault) {
        for (int copy = 0; copy < fault.copies(); copy++) {
            Executor later = fault.delay().isZero()
                    ? board.workers()
                    : CompletableFuture.delayedExecutor(
                            fault.delay().toMillis(), TimeUnit.MILLISECONDS, board.workers());
            CompletableFuture<?> before = last;
            last = CompletableFuture.runAsync(() -> {}, later)
                    .thenCompose(due -> before)
                    .thenCompose(done -> post(callback));
        }
    }

    private CompletableFuture<?> post(Callback callback) {
        return board.webhooks()
                .send(request.method("StatusCallbackMethod"), callback.url, callback.parameters)
                .handle((answer, failure) -> {
                    int status = failure == null ? answer.status() : 0;
                    sent.accept(new SentCallback(board.clock().instant(), callback.sequence, callback.status, status));
                    return status;
                });
    }

    private record Callback(int sequence, CallStatus status, String url, Map<String, String> parameters) {}
}

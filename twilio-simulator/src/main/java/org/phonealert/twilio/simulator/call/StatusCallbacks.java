package org.phonealert.twilio.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.SentCallback;

/**
 * Tells the application how its call goes: one callback after the other, unless a fault was ordered. Those that are late
 * keep their order among themselves, but are overtaken by the others.
 */
final class StatusCallbacks {
    private final CallRequest request;
    private final CallContext board;
    private final Consumer<SentCallback> sent;
    private final Deque<Runnable> heldBack = new ArrayDeque<>();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> lastLate = CompletableFuture.completedFuture(null);
    private int sequence;

    StatusCallbacks(CallRequest request, CallContext board, Consumer<SentCallback> sent) {
        this.request = request;
        this.board = board;
        this.sent = sent;
    }

    /** The call came to one of the events. */
    void tell(CallEvent event, PhoneCall call) {
        if (request.statusCallback().isEmpty() || !request.events().contains(event)) {
            return;
        }
        Notice notice = new Notice(
                sequence,
                call.status(),
                request.statusCallback().get(),
                CallParameters.ofCallback(request, call, sequence, board.clock()));
        sequence++;
        CallbackFault fault = board.faults().of(call.to(), event);
        if (fault.heldBack() && !call.isOver()) {
            heldBack.addFirst(() -> deliver(notice, fault));
        } else {
            deliver(notice, fault);
        }
        if (call.isOver()) {
            heldBack.forEach(Runnable::run);
            heldBack.clear();
        }
    }

    private void deliver(Notice notice, CallbackFault fault) {
        for (int copy = 0; copy < fault.copies(); copy++) {
            if (fault.isLate()) {
                CompletableFuture<?> before = lastLate;
                lastLate = later(fault).thenCompose(due -> before).thenCompose(done -> post(notice));
            } else {
                last = last.thenCompose(done -> post(notice));
            }
        }
    }

    private CompletableFuture<?> later(CallbackFault fault) {
        return CompletableFuture.runAsync(
                () -> {},
                CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, board.workers()));
    }

    private CompletableFuture<?> post(Notice notice) {
        return board.webhooks()
                .send(request.method("StatusCallbackMethod"), notice.url, notice.parameters)
                .handle((answer, failure) -> {
                    int status = failure == null ? answer.status() : 0;
                    sent.accept(new SentCallback(board.clock().instant(), notice.sequence, notice.status, status));
                    return status;
                });
    }

    private record Notice(int sequence, CallStatus status, String url, Map<String, String> parameters) {}
}

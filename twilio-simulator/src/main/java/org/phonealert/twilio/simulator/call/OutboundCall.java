package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.phone.AnsweredBy;
import org.phonealert.twilio.simulator.phone.CallLeg;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.Callee;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.SentCallback;
import org.phonealert.twilio.simulator.phone.Utterance;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** One call from its request to its end. Everything happens in its timeline, one thing after the other. */
public final class OutboundCall implements CallLeg {
    private static final Duration DETECTION = Duration.ofSeconds(3);

    private final CallRequest request;
    private final CallContext board;
    private final Callee person;
    private final Timeline time;
    private final StatusCallbacks callbacks;
    private final TwimlInterpreter narration;
    private Duration answeredAt = Duration.ZERO;
    private volatile PhoneCall call;

    OutboundCall(CallRequest request, CallContext board, VirtualPhone phone) {
        this.request = request;
        this.board = board;
        person = phone.behaviour().person();
        time = new Timeline(
                new SerialExecutor(board.workers()),
                board.timer(),
                phone.behaviour().pace(board.pace()));
        callbacks = new StatusCallbacks(request, board, this::calledBack);
        narration = new TwimlInterpreter(request, board, this, time, person);
        call = PhoneCall.requested(request.sid(), request.from(), request.to(), request.at());
    }

    @Override
    public PhoneCall call() {
        return call;
    }

    /** What was asked for. */
    public CallRequest request() {
        return request;
    }

    /** Hangs up or cancels on behalf of the application; the future gives the call as it is then. */
    public CompletableFuture<PhoneCall> stop(boolean evenWhenAnswered) {
        CompletableFuture<PhoneCall> stopped = new CompletableFuture<>();
        time.run(() -> {
            if (call.status() != CallStatus.IN_PROGRESS) {
                end(CallStatus.CANCELED);
            } else if (evenWhenAnswered) {
                end(CallStatus.COMPLETED);
            }
            stopped.complete(call);
        });
        return stopped;
    }

    @Override
    public void after(Duration delay, Runnable act) {
        time.after(delay, act);
    }

    @Override
    public void ring() {
        time.run(() -> {
            if (call.status() == CallStatus.INITIATED) {
                go(CallStatus.RINGING, CallEvent.RINGING);
                tell(PhoneEvent.Kind.RINGS, "", "");
                time.after(request.timeout(), () -> end(CallStatus.NO_ANSWER));
                person.ringing(this);
            }
        });
    }

    @Override
    public void answer(AnsweredBy who) {
        time.run(() -> {
            if (call.status() == CallStatus.RINGING) {
                time.forgetAll();
                answeredAt = time.now();
                go(CallStatus.IN_PROGRESS, CallEvent.ANSWERED);
                tell(PhoneEvent.Kind.ANSWERED, "", "");
                begin(who);
            }
        });
    }

    @Override
    public void refuse(CallStatus end) {
        time.run(() -> end(end));
    }

    @Override
    public void press(String key) {
        time.run(() -> {
            if (call.status() == CallStatus.IN_PROGRESS) {
                call = call.pressing(key);
                tell(PhoneEvent.Kind.KEY, key, "");
                narration.key(key);
            }
        });
    }

    @Override
    public void hangUp() {
        time.run(() -> end(call.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.BUSY));
    }

    void dial() {
        time.run(() -> {
            if (call.status() == CallStatus.QUEUED) {
                go(CallStatus.INITIATED, CallEvent.INITIATED);
                person.dialled(this);
            }
        });
    }

    /** The simulator forgets the call: no word to anybody. */
    void drop() {
        time.run(() -> {
            time.forgetAll();
            if (!call.isOver()) {
                call = call.now(CallStatus.CANCELED, board.clock().instant());
            }
        });
    }

    void hear(Utterance words) {
        call = call.hearing(words);
        tell(PhoneEvent.Kind.SAYS, words.text(), words.language());
    }

    boolean isTooLong() {
        return time.now().minus(answeredAt).compareTo(request.timeLimit()) > 0;
    }

    void end(CallStatus end) {
        if (call.isOver()) {
            return;
        }
        time.forgetAll();
        if (call.status() == CallStatus.IN_PROGRESS) {
            call = call.lasting(time.now().minus(answeredAt));
        }
        go(end, CallEvent.COMPLETED);
        tell(PhoneEvent.Kind.ENDED, end.text(), "");
    }

    private void begin(AnsweredBy who) {
        if (!request.detectsMachines()) {
            narration.begin();
        } else if (request.detectsInBackground()) {
            Map<String, String> result = CallParameters.of(request, call.by(who), call.status());
            request.detectionCallback()
                    .ifPresent(url -> board.webhooks()
                            .send(
                                    request.method("AsyncAmdStatusCallbackMethod"),
                                    url,
                                    result,
                                    (answer, failure) -> {}));
            narration.begin();
        } else {
            time.after(DETECTION, () -> {
                call = call.by(who);
                narration.begin();
            });
        }
    }

    private void calledBack(SentCallback callback) {
        time.run(() -> call = call.calledBack(callback));
    }

    private void go(CallStatus next, CallEvent event) {
        call = call.now(next, board.clock().instant());
        callbacks.tell(event, call);
    }

    private void tell(PhoneEvent.Kind kind, String text, String language) {
        board.story().tell(kind, call.to(), call.sid(), text, language);
    }
}

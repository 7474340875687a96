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

/** One call from its request to its end. Its steps run one after the other in its timeline. */
public final class OutboundCall implements CallLeg {
    private static final Duration DETECTION_TIME = Duration.ofSeconds(3);

    private final CallRequest request;
    private final CallContext context;
    private final Callee callee;
    private final Timeline timeline;
    private final StatusCallbacks callbacks;
    private final TwimlInterpreter interpreter;
    private Duration answeredAt = Duration.ZERO;
    private volatile PhoneCall call;
    private volatile boolean discarded;

    OutboundCall(CallRequest request, CallContext context, VirtualPhone phone) {
        this.request = request;
        this.context = context;
        callee = phone.behaviour().callee();
        timeline = new Timeline(
                new SerialExecutor(context.workers()),
                context.timer(),
                phone.behaviour().pace(context.pace()));
        callbacks = new StatusCallbacks(request, context, this);
        interpreter = new TwimlInterpreter(request, context, this, timeline, callee);
        call = PhoneCall.requested(request.sid(), request.from(), request.to(), request.at());
    }

    @Override
    public PhoneCall call() {
        return call;
    }

    /** The request of the application. */
    public CallRequest request() {
        return request;
    }

    /**
     * Ends the call on behalf of the application: cancels it before the answer, or hangs up after it.
     *
     * @param evenWhenAnswered whether to hang up after the answer; if not, an answered call goes on
     * @return the call as it is then
     */
    public CompletableFuture<PhoneCall> stop(boolean evenWhenAnswered) {
        CompletableFuture<PhoneCall> stopped = new CompletableFuture<>();
        timeline.run(() -> {
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
    public void after(Duration delay, Runnable action) {
        timeline.after(delay, action);
    }

    @Override
    public void ring() {
        timeline.run(() -> {
            if (call.status() == CallStatus.INITIATED) {
                enter(CallStatus.RINGING, CallEvent.RINGING);
                publish(PhoneEvent.Kind.RINGS, "", "");
                timeline.after(request.timeout(), () -> end(CallStatus.NO_ANSWER));
                callee.onRing(this);
            }
        });
    }

    @Override
    public void answer(AnsweredBy answeredBy) {
        timeline.run(() -> {
            if (call.status() == CallStatus.RINGING) {
                timeline.cancelAll();
                answeredAt = timeline.now();
                enter(CallStatus.IN_PROGRESS, CallEvent.ANSWERED);
                publish(PhoneEvent.Kind.ANSWERED, "", "");
                startTwiml(answeredBy);
            }
        });
    }

    @Override
    public void endUnanswered(CallStatus end) {
        timeline.run(() -> end(end));
    }

    @Override
    public void press(String key) {
        timeline.run(() -> {
            if (call.status() == CallStatus.IN_PROGRESS) {
                call = call.withKey(key);
                publish(PhoneEvent.Kind.KEY, key, "");
                interpreter.press(key);
            }
        });
    }

    @Override
    public void hangUp() {
        timeline.run(() -> end(call.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.BUSY));
    }

    void dial() {
        timeline.run(() -> {
            if (call.status() == CallStatus.QUEUED) {
                enter(CallStatus.INITIATED, CallEvent.INITIATED);
                callee.onDial(this);
            }
        });
    }

    /** Ends the call and sends no more requests about it, because the simulator is reset. */
    void discard() {
        discarded = true;
        timeline.run(() -> {
            timeline.cancelAll();
            if (!call.isOver()) {
                call = call.withStatus(CallStatus.CANCELED, context.clock().instant());
            }
        });
    }

    boolean isDiscarded() {
        return discarded;
    }

    void speak(Utterance utterance) {
        call = call.withUtterance(utterance);
        publish(PhoneEvent.Kind.SAYS, utterance.text(), utterance.language());
    }

    void record(SentCallback callback) {
        timeline.run(() -> call = call.withCallback(callback));
    }

    boolean isPastTimeLimit() {
        return timeline.now().minus(answeredAt).compareTo(request.timeLimit()) > 0;
    }

    void end(CallStatus end) {
        if (call.isOver()) {
            return;
        }
        timeline.cancelAll();
        if (call.status() == CallStatus.IN_PROGRESS) {
            call = call.withTalkTime(timeline.now().minus(answeredAt));
        }
        enter(end, CallEvent.COMPLETED);
        publish(PhoneEvent.Kind.ENDED, end.text(), "");
    }

    private void startTwiml(AnsweredBy answeredBy) {
        if (!request.detectsMachines()) {
            interpreter.start();
        } else if (request.detectsMachinesAsynchronously()) {
            sendDetection(answeredBy);
            interpreter.start();
        } else {
            timeline.after(DETECTION_TIME, () -> {
                call = call.withAnsweredBy(answeredBy);
                interpreter.start();
            });
        }
    }

    private void sendDetection(AnsweredBy answeredBy) {
        Map<String, String> parameters = CallParameters.of(request, call.withAnsweredBy(answeredBy), call.status());
        request.detectionCallback()
                .ifPresent(url -> context.webhooks()
                        .send(
                                request.method("AsyncAmdStatusCallbackMethod"),
                                url,
                                parameters,
                                (answer, failure) -> {}));
    }

    private void enter(CallStatus next, CallEvent event) {
        call = call.withStatus(next, context.clock().instant());
        callbacks.send(event, call);
    }

    private void publish(PhoneEvent.Kind kind, String text, String language) {
        context.events().publish(kind, call.to(), call.sid(), text, language);
    }
}

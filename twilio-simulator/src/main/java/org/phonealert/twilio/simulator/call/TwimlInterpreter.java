package org.phonealert.twilio.simulator.call;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.Callee;
import org.phonealert.twilio.simulator.phone.Utterance;
import org.phonealert.twilio.simulator.twiml.InvalidTwiml;
import org.phonealert.twilio.simulator.twiml.TwimlReader;
import org.phonealert.twilio.simulator.twiml.Verb;
import org.phonealert.twilio.simulator.twiml.VerbExecutor;
import org.phonealert.twilio.simulator.webhook.WebhookAnswer;

/** Fetches the TwiML documents of one call and executes their verbs. */
final class TwimlInterpreter implements VerbExecutor {
    private static final int MOST_DOCUMENTS = 200;
    private static final int HTTP_ERROR = 11200;
    private static final int NO_ANSWER = 11205;
    private static final int INVALID_URL = 11100;
    private static final int NOT_TWIML = 12300;
    private static final Utterance APPLICATION_ERROR =
            new Utterance("We are sorry, an application error has occurred. Goodbye.", "en-US", "");

    private final CallRequest request;
    private final CallContext context;
    private final OutboundCall outbound;
    private final Timeline timeline;
    private final Callee callee;
    private final Deque<Verb> verbs = new ArrayDeque<>();
    private Optional<DigitCollector> collector = Optional.empty();
    private String documentUrl = "";
    private String documentMethod = "POST";
    private int documents;
    private boolean fellBack;

    TwimlInterpreter(
            CallRequest request, CallContext context, OutboundCall outbound, Timeline timeline, Callee callee) {
        this.request = request;
        this.context = context;
        this.outbound = outbound;
        this.timeline = timeline;
        this.callee = callee;
    }

    /** Starts with the document of the request. */
    void start() {
        if (request.url().isPresent()) {
            fetch(request.method("Method"), request.url().get(), Map.of());
        } else {
            execute(request.twiml().orElse("<Response/>"));
        }
    }

    /** A key is pressed; it has no effect outside a Gather. */
    void press(String key) {
        collector.ifPresent(gathering -> gathering.press(key));
    }

    @Override
    public void say(Verb.Say say) {
        speak(say);
        timeline.after(say.length(), this::executeNext);
    }

    @Override
    public void pause(Verb.Pause pause) {
        timeline.after(pause.length(), this::executeNext);
    }

    @Override
    public void gather(Verb.Gather gather) {
        DigitCollector gathering =
                new DigitCollector(gather, timeline, this::speak, result -> completeGather(gather, result));
        collector = Optional.of(gathering);
        gathering.prompt();
        callee.onGather(outbound, gather.promptLength());
    }

    @Override
    public void redirect(Verb.Redirect redirect) {
        fetch(redirect.method(), redirect.url(), Map.of());
    }

    @Override
    public void hangUp(Verb.Hangup hangup) {
        outbound.end(CallStatus.COMPLETED);
    }

    private void speak(Verb.Say say) {
        outbound.speak(new Utterance(say.text(), say.language(), say.voice()));
    }

    private void executeNext() {
        Verb verb = verbs.poll();
        if (verb == null || outbound.isPastTimeLimit()) {
            outbound.end(CallStatus.COMPLETED);
        } else {
            verb.executeWith(this);
        }
    }

    private void completeGather(Verb.Gather gather, Map<String, String> result) {
        collector = Optional.empty();
        timeline.cancelAll();
        if (result.containsKey("Digits")) {
            fetch(gather.method(), gather.action().orElse(documentUrl), result);
        } else if (gather.actionOnEmptyResult()) {
            fetch(gather.method(), gather.action().orElse(documentUrl), Map.of("Digits", ""));
        } else {
            executeNext();
        }
    }

    private void fetch(String method, String target, Map<String, String> result) {
        timeline.cancelAll();
        if (++documents > MOST_DOCUMENTS || outbound.isPastTimeLimit()) {
            context.violations()
                    .record(HTTP_ERROR, target, "The call does not end: " + documents + " documents; hanging up");
            outbound.end(CallStatus.COMPLETED);
            return;
        }
        String url;
        try {
            url = target.isEmpty()
                    ? documentUrl
                    : URI.create(documentUrl).resolve(target).toString();
        } catch (IllegalArgumentException e) {
            fail(INVALID_URL, "Invalid URL: " + target);
            return;
        }
        documentUrl = url;
        documentMethod = method;
        Map<String, String> parameters =
                CallParameters.of(request, outbound.call(), outbound.call().status());
        parameters.putAll(result);
        CallbackFault fault = context.callbackFaults()
                .of(outbound.call().to(), result.containsKey("Digits") ? VoiceRequest.KEY : VoiceRequest.WORDS);
        if (fault.isLost()) {
            fallBack(NO_ANSWER); // no violation: the application never received the request
            return;
        }
        Executor when = fault.isLate()
                ? CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, context.workers())
                : Runnable::run;
        when.execute(() -> send(method, url, parameters, fault.copies()));
    }

    /** Executes the answer to the first copy and ignores those to the others. */
    private void send(String method, String url, Map<String, String> parameters, int copies) {
        if (outbound.isDiscarded()) {
            return;
        }
        context.webhooks()
                .send(method, url, parameters, (answer, failure) -> timeline.run(() -> receive(answer, failure)));
        for (int copy = 1; copy < copies; copy++) {
            context.webhooks().send(method, url, parameters, (answer, failure) -> {});
        }
    }

    private void receive(@Nullable WebhookAnswer answer, @Nullable Throwable failure) {
        if (outbound.call().isOver()) {
            return;
        }
        if (answer == null) {
            fail(NO_ANSWER, "No answer: " + failure);
        } else if (!answer.isSuccess()) {
            fail(HTTP_ERROR, "HTTP " + answer.status());
        } else if (!List.of("text/xml", "application/xml").contains(answer.contentType())) {
            fail(NOT_TWIML, "The Content-Type is not XML but " + answer.contentType());
        } else {
            execute(answer.body());
        }
    }

    private void execute(String document) {
        try {
            verbs.clear();
            verbs.addAll(TwimlReader.read(document));
            executeNext();
        } catch (InvalidTwiml e) {
            fail(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void fail(int code, String message) {
        context.violations().record(code, documentMethod + " " + documentUrl, message);
        fallBack(code);
    }

    /** Fetches the fallback document once; otherwise speaks Twilio's error message and hangs up. */
    private void fallBack(int code) {
        if (request.fallbackUrl().isPresent() && !fellBack) {
            fellBack = true;
            Map<String, String> error = Map.of("ErrorCode", Integer.toString(code), "ErrorUrl", documentUrl);
            fetch(request.method("FallbackMethod"), request.fallbackUrl().get(), error);
        } else {
            outbound.speak(APPLICATION_ERROR);
            outbound.end(CallStatus.COMPLETED);
        }
    }
}

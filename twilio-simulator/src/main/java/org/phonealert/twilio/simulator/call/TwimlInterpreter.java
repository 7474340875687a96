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

/** Fetches the documents of one call and carries them out. */
final class TwimlInterpreter implements VerbExecutor {
    private static final int MOST_DOCUMENTS = 200;
    private static final int NO_ANSWER = 11205;
    private static final Utterance APPLICATION_ERROR =
            new Utterance("We are sorry, an application error has occurred. Goodbye.", "en-US", "");

    private final CallRequest request;
    private final CallContext board;
    private final OutboundCall line;
    private final Timeline time;
    private final Callee person;
    private final Deque<Verb> verbs = new ArrayDeque<>();
    private Optional<DigitCollector> question = Optional.empty();
    private String address = "";
    private String addressMethod = "POST";
    private int documents;
    private boolean fellBack;

    TwimlInterpreter(CallRequest request, CallContext board, OutboundCall line, Timeline time, Callee person) {
        this.request = request;
        this.board = board;
        this.line = line;
        this.time = time;
        this.person = person;
    }

    void begin() {
        if (request.url().isPresent()) {
            fetch(request.method("Method"), request.url().get(), Map.of());
        } else {
            read(request.twiml().orElse("<Response/>"));
        }
    }

    /** A key is pressed; outside a question nobody notices. */
    void key(String key) {
        question.ifPresent(asked -> asked.key(key));
    }

    @Override
    public void say(Verb.Say say) {
        hear(say);
        time.after(say.length(), this::next);
    }

    @Override
    public void pause(Verb.Pause pause) {
        time.after(pause.length(), this::next);
    }

    @Override
    public void gather(Verb.Gather gather) {
        DigitCollector asked = new DigitCollector(gather, time, this::hear, keys -> answered(gather, keys));
        question = Optional.of(asked);
        asked.ask();
        person.asked(line, gather.question());
    }

    @Override
    public void redirect(Verb.Redirect redirect) {
        fetch(redirect.method(), redirect.url(), Map.of());
    }

    @Override
    public void hangUp(Verb.Hangup hangup) {
        line.end(CallStatus.COMPLETED);
    }

    private void hear(Verb.Say say) {
        line.hear(new Utterance(say.text(), say.language(), say.voice()));
    }

    private void next() {
        Verb verb = verbs.poll();
        if (verb == null || line.isTooLong()) {
            line.end(CallStatus.COMPLETED);
        } else {
            verb.perform(this);
        }
    }

    private void answered(Verb.Gather gather, Map<String, String> keys) {
        question = Optional.empty();
        time.forgetAll();
        if (keys.containsKey("Digits")) {
            fetch(gather.method(), gather.action().orElse(address), keys);
        } else if (gather.evenWhenEmpty()) {
            fetch(gather.method(), gather.action().orElse(address), Map.of("Digits", ""));
        } else {
            next();
        }
    }

    private void fetch(String method, String target, Map<String, String> more) {
        time.forgetAll();
        if (++documents > MOST_DOCUMENTS || line.isTooLong()) {
            board.violations().add(11200, target, "The call goes on for ever: " + documents + " documents");
            line.end(CallStatus.COMPLETED);
            return;
        }
        String url;
        try {
            url = target.isEmpty()
                    ? address
                    : URI.create(address).resolve(target).toString();
        } catch (IllegalArgumentException e) {
            fail(11100, "Not an address: " + target);
            return;
        }
        address = url;
        addressMethod = method;
        Map<String, String> parameters =
                CallParameters.of(request, line.call(), line.call().status());
        parameters.putAll(more);
        CallbackFault fault =
                board.faults().of(line.call().to(), more.containsKey("Digits") ? VoiceRequest.KEY : VoiceRequest.WORDS);
        if (fault.loses()) {
            goOnWithout(NO_ANSWER); // the application is not to blame for what never reached it
            return;
        }
        Executor when = fault.isLate()
                ? CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, board.workers())
                : Runnable::run;
        when.execute(() -> ask(method, url, parameters, fault.copies()));
    }

    /** The answer to the first copy is carried out; those to the others come to nothing. */
    private void ask(String method, String url, Map<String, String> parameters, int copies) {
        board.webhooks().send(method, url, parameters, (answer, failure) -> time.run(() -> received(answer, failure)));
        for (int copy = 1; copy < copies; copy++) {
            board.webhooks().send(method, url, parameters, (answer, failure) -> {});
        }
    }

    private void received(@Nullable WebhookAnswer answer, @Nullable Throwable failure) {
        if (line.call().isOver()) {
            return;
        }
        if (answer == null) {
            fail(NO_ANSWER, "No answer: " + failure);
        } else if (!answer.isSuccess()) {
            fail(11200, "HTTP " + answer.status());
        } else if (!List.of("text/xml", "application/xml").contains(answer.contentType())) {
            fail(12300, "Not a document but " + answer.contentType());
        } else {
            read(answer.body());
        }
    }

    private void read(String document) {
        try {
            verbs.clear();
            verbs.addAll(TwimlReader.read(document));
            next();
        } catch (InvalidTwiml e) {
            fail(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void fail(int code, String message) {
        board.violations().add(code, addressMethod + " " + address, message);
        goOnWithout(code);
    }

    private void goOnWithout(int code) {
        if (request.fallbackUrl().isPresent() && !fellBack) {
            fellBack = true;
            Map<String, String> error = Map.of("ErrorCode", Integer.toString(code), "ErrorUrl", address);
            fetch(request.method("FallbackMethod"), request.fallbackUrl().get(), error);
        } else {
            line.hear(APPLICATION_ERROR);
            line.end(CallStatus.COMPLETED);
        }
    }
}

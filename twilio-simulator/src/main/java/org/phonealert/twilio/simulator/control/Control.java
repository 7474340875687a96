package org.phonealert.twilio.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.api.TwilioApi;
import org.phonealert.twilio.simulator.call.Calls;
import org.phonealert.twilio.simulator.event.Violations;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.Resource;
import org.phonealert.twilio.simulator.http.WebRequest;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.Phones;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** The control API under {@code /control}: JSON in, JSON out; a mistake is answered with 400 and a sentence. */
public final class Control implements Resource {
    private static final Pattern PHONE = Pattern.compile("PUT /control/phones/(\\+\\d+)");
    private static final Pattern PERSON = Pattern.compile("POST /control/phones/(\\+\\d+)/(answer|hang-up|keys)");

    private final Map<String, Function<WebRequest, Reply>> answers;
    private final Phones phones;

    /** Takes orders for all the given rooms; reset forgets everything. */
    public Control(Phones phones, Calls calls, Faults faults, TwilioApi api, Violations violations, Runnable reset) {
        this.phones = phones;
        answers = Map.of(
                "GET /control/phones", request -> shown(ControlJson.list("phones", phones.all(), ControlJson::phone)),
                "GET /control/calls", request -> shown(ControlJson.list("calls", phones.calls(), ControlJson::call)),
                "GET /control/unexpected",
                        request -> shown(ControlJson.list("calls", phones.unexpected(), ControlJson::call)),
                "GET /control/requests",
                        request -> shown(ControlJson.list("requests", api.requests(), ControlJson::request)),
                "GET /control/violations",
                        request -> shown(ControlJson.list("violations", violations.all(), ControlJson::violation)),
                "POST /control/expected", this::expect,
                "POST /control/forged", request -> forge(calls, ControlRequest.of(request)),
                "POST /control/faults",
                        request -> {
                            ControlRequest order = ControlRequest.of(request);
                            return done(
                                    () -> order.choice("fault", FaultName.class).give(faults, order));
                        },
                "DELETE /control/faults", request -> done(faults::clear),
                "POST /control/reset",
                        request -> {
                            ControlRequest.of(request);
                            return done(reset);
                        });
    }

    @Override
    public Reply answer(WebRequest request) {
        String wanted = request.method() + " " + request.path();
        return Optional.ofNullable(answers.get(wanted))
                .map(answer -> answer.apply(request))
                .or(() -> behave(wanted, request))
                .or(() -> act(wanted, request))
                .orElseGet(() -> Reply.json(404, ControlJson.object().put("error", "Nothing here: " + wanted)));
    }

    private Optional<Reply> behave(String wanted, WebRequest request) {
        return match(PHONE, wanted).map(matcher -> {
            ControlRequest order = ControlRequest.of(request);
            VirtualPhone phone = phones.phone(matcher.group(1));
            order.choice("behaviour", BehaviourName.class).give(phone, order);
            return shown(ControlJson.phone(phone));
        });
    }

    private Optional<Reply> act(String wanted, WebRequest request) {
        return match(PERSON, wanted).map(matcher -> {
            ControlRequest order = ControlRequest.of(request);
            VirtualPhone phone = phones.phone(matcher.group(1));
            Map<String, Runnable> acts = Map.of(
                    "answer", phone::answer,
                    "hang-up", phone::hangUp,
                    "keys", () -> phone.press(order.text("keys").orElse("")));
            return done(acts.getOrDefault(matcher.group(2), () -> {}));
        });
    }

    private Reply expect(WebRequest request) {
        ControlRequest order = ControlRequest.of(request);
        return done(() ->
                order.texts("numbers").forEach(number -> phones.phone(number).isExpectedToRing()));
    }

    private static Reply forge(Calls calls, ControlRequest order) {
        CallStatus status = order.text("status").flatMap(CallStatus::find).orElse(CallStatus.COMPLETED);
        int answered =
                calls.forge(order.text("callSid").orElse(""), status).join().status();
        return shown(ControlJson.object().put("httpStatus", answered));
    }

    private static Optional<Matcher> match(Pattern pattern, String wanted) {
        return Stream.of(pattern.matcher(wanted)).filter(Matcher::matches).findFirst();
    }

    private static Reply done(Runnable work) {
        work.run();
        return Reply.empty(204);
    }

    private static Reply shown(ObjectNode json) {
        return Reply.json(200, json);
    }
}

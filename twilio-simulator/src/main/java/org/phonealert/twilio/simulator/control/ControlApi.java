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

/** Executes the requests of the control API. */
public final class ControlApi implements Resource {
    private static final Pattern SET_BEHAVIOUR = Pattern.compile("PUT /control/phones/(\\+\\d+)");
    private static final Pattern ACT = Pattern.compile("POST /control/phones/(\\+\\d+)/(answer|hang-up|keys)");

    private final Map<String, Function<WebRequest, Reply>> routes;
    private final Phones phones;

    /** Controls the given parts of the simulator; the last argument resets all of them. */
    public ControlApi(Phones phones, Calls calls, Faults faults, TwilioApi api, Violations violations, Runnable reset) {
        this.phones = phones;
        routes = Map.of(
                "GET /control/phones", request -> ok(ControlJson.list("phones", phones.all(), ControlJson::phone)),
                "GET /control/calls", request -> ok(ControlJson.list("calls", phones.calls(), ControlJson::call)),
                "GET /control/unexpected",
                        request -> ok(ControlJson.list("calls", phones.unexpectedCalls(), ControlJson::call)),
                "GET /control/requests",
                        request -> ok(ControlJson.list("requests", api.requests(), ControlJson::request)),
                "GET /control/violations",
                        request -> ok(ControlJson.list("violations", violations.all(), ControlJson::violation)),
                "POST /control/expected", this::expect,
                "POST /control/forged", request -> forge(calls, ControlRequest.of(request)),
                "POST /control/faults",
                        request -> {
                            ControlRequest body = ControlRequest.of(request);
                            return noContent(
                                    () -> body.choice("fault", FaultName.class).inject(faults, body));
                        },
                "DELETE /control/faults", request -> noContent(faults::clear),
                "POST /control/reset",
                        request -> {
                            ControlRequest.of(request);
                            return noContent(reset);
                        });
    }

    @Override
    public Reply answer(WebRequest request) {
        String route = request.method() + " " + request.path();
        return Optional.ofNullable(routes.get(route))
                .map(handler -> handler.apply(request))
                .or(() -> setBehaviour(route, request))
                .or(() -> act(route, request))
                .orElseGet(() -> Reply.json(404, ControlJson.object().put("error", "There is no resource " + route)));
    }

    private Optional<Reply> setBehaviour(String route, WebRequest request) {
        return match(SET_BEHAVIOUR, route).map(matcher -> {
            ControlRequest body = ControlRequest.of(request);
            BehaviourName behaviour = body.choice("behaviour", BehaviourName.class);
            VirtualPhone phone = phones.phone(matcher.group(1));
            behaviour.applyTo(phone, body);
            return ok(ControlJson.phone(phone));
        });
    }

    private Optional<Reply> act(String route, WebRequest request) {
        return match(ACT, route).map(matcher -> {
            ControlRequest body = ControlRequest.of(request);
            VirtualPhone phone = phones.phone(matcher.group(1));
            Map<String, Runnable> actions = Map.of(
                    "answer", phone::answer,
                    "hang-up", phone::hangUp,
                    "keys", () -> phone.press(body.text("keys").orElse("")));
            return noContent(actions.getOrDefault(matcher.group(2), () -> {}));
        });
    }

    private Reply expect(WebRequest request) {
        ControlRequest body = ControlRequest.of(request);
        return noContent(() ->
                body.texts("numbers").forEach(number -> phones.phone(number).isExpectedToRing()));
    }

    private static Reply forge(Calls calls, ControlRequest body) {
        CallStatus status = body.text("status")
                .map(text -> CallStatus.find(text)
                        .orElseThrow(() -> new IllegalArgumentException("There is no call status " + text)))
                .orElse(CallStatus.COMPLETED);
        int httpStatus = calls.sendForgedCallback(body.text("callSid").orElse(""), status)
                .join()
                .status();
        return ok(ControlJson.object().put("httpStatus", httpStatus));
    }

    private static Optional<Matcher> match(Pattern pattern, String route) {
        return Stream.of(pattern.matcher(route)).filter(Matcher::matches).findFirst();
    }

    private static Reply noContent(Runnable action) {
        action.run();
        return Reply.empty(204);
    }

    private static Reply ok(ObjectNode json) {
        return Reply.json(200, json);
    }
}

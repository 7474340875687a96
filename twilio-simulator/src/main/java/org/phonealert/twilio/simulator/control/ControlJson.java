package org.phonealert.twilio.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.phonealert.twilio.simulator.api.ReceivedRequest;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.event.Violation;
import org.phonealert.twilio.simulator.phone.AnsweredBy;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.ReceivedMessage;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** The JSON representations of the control API. */
final class ControlJson {
    private static final int MOST_CALLS = 20;

    private ControlJson() {}

    /** An object with one array. */
    static <T> ObjectNode list(String name, Collection<T> elements, Function<T, ObjectNode> toJson) {
        ObjectNode json = object();
        ArrayNode array = json.putArray(name);
        elements.forEach(element -> array.add(toJson.apply(element)));
        return json;
    }

    /** A phone with its latest 20 calls and all its messages. */
    static ObjectNode phone(VirtualPhone phone) {
        ObjectNode json = object();
        json.put("number", phone.number());
        json.put("behaviour", phone.behaviour().description());
        json.put("expected", phone.isExpected());
        var calls = phone.calls();
        json.put("callCount", calls.size());
        ArrayNode latest = json.putArray("calls");
        calls.stream().skip(Math.max(0, calls.size() - MOST_CALLS)).forEach(call -> latest.add(call(call)));
        ArrayNode messages = json.putArray("messages");
        phone.messages().forEach(message -> messages.add(message(message)));
        return json;
    }

    static ObjectNode call(PhoneCall call) {
        ObjectNode json = object();
        json.put("sid", call.sid());
        json.put("from", call.from());
        json.put("to", call.to());
        json.put("status", call.status().text());
        json.put("requestedAt", call.requestedAt().toString());
        json.put("ringingAt", call.ringingAt().map(Instant::toString).orElse(null));
        json.put("answeredAt", call.answeredAt().map(Instant::toString).orElse(null));
        json.put("endedAt", call.endedAt().map(Instant::toString).orElse(null));
        json.put("answeredBy", call.answeredBy().map(AnsweredBy::text).orElse(null));
        json.put("talkSeconds", call.talkTime().toMillis() / 1000.0);
        ArrayNode words = json.putArray("words");
        call.utterances()
                .forEach(utterance -> words.addObject()
                        .put("text", utterance.text())
                        .put("language", utterance.language())
                        .put("voice", utterance.voice()));
        ArrayNode keys = json.putArray("keys");
        call.keys().forEach(keys::add);
        ArrayNode callbacks = json.putArray("callbacks");
        call.callbacks()
                .forEach(callback -> callbacks
                        .addObject()
                        .put("at", callback.at().toString())
                        .put("sequenceNumber", callback.sequenceNumber())
                        .put("status", callback.status().text())
                        .put("httpStatus", callback.httpStatus()));
        return json;
    }

    static ObjectNode message(ReceivedMessage message) {
        return object().put("sid", message.sid())
                .put("from", message.from())
                .put("to", message.to())
                .put("body", message.body())
                .put("requestedAt", message.requestedAt().toString());
    }

    static ObjectNode request(ReceivedRequest request) {
        ObjectNode json = object().put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path());
        ObjectNode form = json.putObject("form");
        request.form().fields().forEach((name, values) -> {
            ArrayNode array = form.putArray(name);
            values.forEach(array::add);
        });
        return json;
    }

    static ObjectNode violation(Violation violation) {
        return object().put("at", violation.at().toString())
                .put("code", violation.code())
                .put("where", violation.where())
                .put("message", violation.message());
    }

    static ObjectNode event(PhoneEvent event) {
        return object().put("at", event.at().toString())
                .put("kind", event.kind().name())
                .put("number", event.number())
                .put("sid", event.sid())
                .put("text", event.text())
                .put("language", event.language());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

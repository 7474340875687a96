package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A valid request for a call.
 *
 * @param sid the CallSid of the new call
 * @param accountSid the AccountSid
 * @param form the fields of the request
 * @param at when the request arrived
 */
public record CallRequest(String sid, String accountSid, Form form, Instant at) {
    private static final int DEFAULT_TIME_LIMIT_SECONDS = 4 * 60 * 60;

    String from() {
        return form.text("From").orElseThrow();
    }

    String to() {
        return form.text("To").orElseThrow();
    }

    /** The URL of the first document; takes precedence over an inline document. */
    Optional<String> url() {
        return form.text("Url");
    }

    /** The inline document. */
    Optional<String> twiml() {
        return form.text("Twiml");
    }

    Optional<String> fallbackUrl() {
        return form.text("FallbackUrl");
    }

    /** The HTTP method in a field such as FallbackMethod; POST by default. */
    String method(String field) {
        return form.text(field).orElse("POST");
    }

    Optional<String> statusCallback() {
        return form.text("StatusCallback");
    }

    /** The events that the application subscribed to; only COMPLETED by default. */
    Set<CallEvent> events() {
        Set<CallEvent> events = form.all("StatusCallbackEvent").stream()
                .flatMap(text -> CallEvent.find(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallEvent.class)));
        return events.isEmpty() ? EnumSet.of(CallEvent.COMPLETED) : events;
    }

    /** How long the phone may ring; 60 s by default. */
    Duration timeout() {
        return Duration.ofSeconds(form.number("Timeout", 60));
    }

    /** How long the call may last after the answer; 4 h by default. */
    Duration timeLimit() {
        return Duration.ofSeconds(form.number("TimeLimit", DEFAULT_TIME_LIMIT_SECONDS));
    }

    boolean detectsMachines() {
        return form.text("MachineDetection").isPresent()
                && form.text("SendDigits").isEmpty();
    }

    boolean detectsMachinesAsynchronously() {
        return form.text("AsyncAmd").map(Boolean::parseBoolean).orElse(false);
    }

    Optional<String> detectionCallback() {
        return form.text("AsyncAmdStatusCallback");
    }
}

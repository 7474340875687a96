package org.phonealert.twilio.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.twilio.simulator.http.Form;

/**
 * What the application asked for; already checked.
 *
 * @param sid the CallSid that was given
 * @param accountSid the account
 * @param form the fields of the request
 * @param at when it arrived
 */
public record CallRequest(String sid, String accountSid, Form form, Instant at) {
    private static final int LONGEST_CALL_SECONDS = 4 * 60 * 60;

    String from() {
        return form.text("From").orElseThrow();
    }

    String to() {
        return form.text("To").orElseThrow();
    }

    /** The address of the first document; it wins over an inline one. */
    Optional<String> url() {
        return form.text("Url");
    }

    Optional<String> twiml() {
        return form.text("Twiml");
    }

    Optional<String> fallbackUrl() {
        return form.text("FallbackUrl");
    }

    /** POST or GET, for the address in the field before. */
    String method(String field) {
        return form.text(field).orElse("POST");
    }

    Optional<String> statusCallback() {
        return form.text("StatusCallback");
    }

    Set<CallEvent> events() {
        Set<CallEvent> events = form.all("StatusCallbackEvent").stream()
                .flatMap(text -> CallEvent.find(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallEvent.class)));
        return events.isEmpty() ? EnumSet.of(CallEvent.COMPLETED) : events;
    }

    /** How long it may ring. */
    Duration timeout() {
        return Duration.ofSeconds(form.number("Timeout", 60));
    }

    Duration timeLimit() {
        return Duration.ofSeconds(form.number("TimeLimit", LONGEST_CALL_SECONDS));
    }

    boolean detectsMachines() {
        return form.text("MachineDetection").isPresent()
                && form.text("SendDigits").isEmpty();
    }

    boolean detectsInBackground() {
        return form.text("AsyncAmd").map(Boolean::parseBoolean).orElse(false);
    }

    Optional<String> detectionCallback() {
        return form.text("AsyncAmdStatusCallback");
    }
}

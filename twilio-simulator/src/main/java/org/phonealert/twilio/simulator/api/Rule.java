package org.phonealert.twilio.simulator.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.phonealert.twilio.simulator.http.Form;
import org.phonealert.twilio.simulator.phone.Phones;

/**
 * A rule that Twilio's documentation states, but not its OpenAPI document.
 *
 * @param code Twilio's error code for a form that breaks the rule
 * @param message the message of the error
 * @param isKeptBy whether a form keeps the rule
 */
record Rule(int code, String message, Predicate<Form> isKeptBy) {
    private static final int BAD_PARAMETER = 20001;

    /** The rules for a new call. */
    static List<Rule> ofCall(Set<String> owned) {
        return List.of(
                new Rule(
                        21201,
                        "No 'To' number is specified",
                        form -> form.text("To").isPresent()),
                new Rule(
                        21213,
                        "No 'From' number is specified",
                        form -> form.text("From").isPresent()),
                number(21211, "To"),
                number(21212, "From"),
                new Rule(
                        21210,
                        "Source phone number provided, From, is not yet verified for your account",
                        form -> owned.contains(form.text("From").orElse(""))),
                new Rule(
                        21205,
                        "Url, Twiml or ApplicationSid is required",
                        form -> form.text("Url")
                                .or(() -> form.text("Twiml"))
                                .or(() -> form.text("ApplicationSid"))
                                .isPresent()),
                url(21205, "Url"),
                url(21205, "FallbackUrl"),
                url(21609, "StatusCallback"),
                url(21609, "AsyncAmdStatusCallback"),
                atMost(32018, "Twiml", 4000),
                new Rule(
                        BAD_PARAMETER,
                        "Timeout is not between 1 and 600",
                        form -> within(form.number("Timeout", 60), 1, 600)),
                oneOf(21626, "StatusCallbackEvent", Set.of("initiated", "ringing", "answered", "completed")),
                oneOf(BAD_PARAMETER, "MachineDetection", Set.of("Enable", "DetectMessageEnd")),
                oneOf(BAD_PARAMETER, "AsyncAmd", Set.of("true", "false")),
                new Rule(
                        BAD_PARAMETER,
                        "The simulator does not support ApplicationSid; send Url or Twiml",
                        form -> form.text("ApplicationSid").isEmpty()));
    }

    /** The rules for an update of a call; the simulator supports no update but to end it. */
    static List<Rule> ofCallUpdate() {
        return List.of(new Rule(
                BAD_PARAMETER,
                "The simulator only supports Status=canceled and Status=completed",
                form -> form.fields().keySet().equals(Set.of("Status"))));
    }

    /** The rules for a new text message. */
    static List<Rule> ofMessage(Set<String> owned) {
        return List.of(
                new Rule(
                        21604,
                        "A 'To' phone number is required.",
                        form -> form.text("To").isPresent()),
                new Rule(
                        21603,
                        "A 'From' phone number is required.",
                        form -> form.text("From").isPresent()),
                number(21211, "To"),
                new Rule(
                        21606,
                        "The 'From' phone number provided is not a valid message-capable number for your account",
                        form -> owned.contains(form.text("From").orElse(""))),
                new Rule(
                        21602,
                        "Message body is required.",
                        form -> form.text("Body").isPresent()),
                atMost(21617, "Body", 1600),
                url(21609, "StatusCallback"));
    }

    /** The rules for a list of calls. */
    static List<Rule> ofCallList() {
        return List.of(new Rule(
                BAD_PARAMETER,
                "StartTime is neither a date nor a time",
                form -> List.of("StartTime", "StartTime>", "StartTime<").stream()
                        .flatMap(name -> form.text(name).stream())
                        .allMatch(StartTimeFilter::isValid)));
    }

    /** The error of the first rule that a form breaks; empty when it keeps all. */
    static Optional<TwilioError> firstBroken(List<Rule> rules, Form form) {
        return rules.stream()
                .filter(rule -> !rule.isKeptBy.test(form))
                .findFirst()
                .map(rule -> TwilioError.badRequest(rule.code, rule.message));
    }

    private static Rule number(int code, String field) {
        return new Rule(
                code,
                "Invalid '" + field + "' Phone Number: not E.164",
                form -> form.text(field).filter(text -> !Phones.isNumber(text)).isEmpty());
    }

    private static Rule url(int code, String field) {
        return new Rule(
                code,
                field + " is not a valid URL",
                form -> form.text(field).filter(text -> !isUrl(text)).isEmpty());
    }

    private static Rule atMost(int code, String field, int most) {
        return new Rule(
                code,
                field + " is longer than " + most + " characters",
                form -> form.text(field)
                        .filter(text -> text.codePointCount(0, text.length()) > most)
                        .isEmpty());
    }

    private static Rule oneOf(int code, String field, Set<String> allowed) {
        return new Rule(
                code,
                field + " is none of " + allowed,
                form -> form.all(field).stream().allMatch(allowed::contains));
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

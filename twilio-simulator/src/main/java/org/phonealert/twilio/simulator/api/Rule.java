package org.phonealert.twilio.simulator.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A rule that Twilio states in prose.
 *
 * @param code Twilio's error number when it is broken
 * @param message what the error says
 * @param kept whether a form keeps it
 */
record Rule(int code, String message, Predicate<Form> kept) {
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
                address(21205, "Url"),
                address(21205, "FallbackUrl"),
                address(21609, "StatusCallback"),
                address(21609, "AsyncAmdStatusCallback"),
                shorter(32018, "Twiml", 4000),
                new Rule(
                        BAD_PARAMETER,
                        "Timeout is not between 1 and 600",
                        form -> within(form.number("Timeout", 60), 1, 600)),
                each(21626, "StatusCallbackEvent", Set.of("initiated", "ringing", "answered", "completed")),
                each(BAD_PARAMETER, "MachineDetection", Set.of("Enable", "DetectMessageEnd")),
                each(BAD_PARAMETER, "AsyncAmd", Set.of("true", "false")),
                new Rule(
                        BAD_PARAMETER,
                        "The simulator knows no applications: give Url or Twiml",
                        form -> form.text("ApplicationSid").isEmpty()));
    }

    /** The rules for a change of a call: here, only to end it. */
    static List<Rule> ofCallUpdate() {
        return List.of(new Rule(
                BAD_PARAMETER,
                "The simulator only takes Status=canceled and Status=completed",
                form -> form.fields().keySet().equals(Set.of("Status"))));
    }

    /** The rules for a new message. */
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
                shorter(21617, "Body", 1600),
                address(21609, "StatusCallback"));
    }

    /** The rules for a list of calls. */
    static List<Rule> ofCallList() {
        return List.of(new Rule(
                BAD_PARAMETER,
                "StartTime is neither a date nor a time",
                form -> List.of("StartTime", "StartTime>", "StartTime<").stream()
                        .flatMap(name -> form.text(name).stream())
                        .allMatch(StartTimeFilter::isReadable)));
    }

    /** The first rule that a form breaks. */
    static Optional<TwilioError> broken(List<Rule> rules, Form form) {
        return rules.stream()
                .filter(rule -> !rule.kept.test(form))
                .findFirst()
                .map(rule -> TwilioError.badRequest(rule.code, rule.message));
    }

    private static Rule number(int code, String field) {
        return new Rule(
                code,
                "Invalid '" + field + "' Phone Number: not E.164",
                form -> form.text(field)
                        .filter(text -> !text.matches("\\+[1-9]\\d{6,14}"))
                        .isEmpty());
    }

    private static Rule address(int code, String field) {
        return new Rule(
                code,
                field + " is not a valid URL",
                form -> form.text(field).filter(text -> !isAddress(text)).isEmpty());
    }

    private static Rule shorter(int code, String field, int most) {
        return new Rule(
                code,
                field + " is longer than " + most + " characters",
                form -> form.text(field)
                        .filter(text -> text.codePointCount(0, text.length()) > most)
                        .isEmpty());
    }

    private static Rule each(int code, String field, Set<String> allowed) {
        return new Rule(
                code,
                field + " is none of " + allowed,
                form -> form.all(field).stream().allMatch(allowed::contains));
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

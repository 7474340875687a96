package org.phonealert.twilio.simulator.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phonealert.twilio.simulator.http.Form;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.WebRequest;

/**
 * One operation of the API.
 *
 * @param method the HTTP method, GET or POST
 * @param path the pattern of the path; its group, if any, is the sid
 * @param kind the kind of request
 * @param contract the fields that the OpenAPI document allows
 * @param rules the rules that only the documentation states
 * @param handler executes a valid request
 */
record Operation(String method, Pattern path, RequestKind kind, Contract contract, List<Rule> rules, Handler handler) {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** All operations that the simulator supports. */
    static List<Operation> all(Account account, CallsResource calls, MessagesResource messages) {
        Pattern manyCalls = path(account, "Calls\\.json");
        Pattern oneCall = path(account, "Calls/(CA[0-9a-f]{32})\\.json");
        Pattern manyMessages = path(account, "Messages\\.json");
        Pattern oneMessage = path(account, "Messages/(SM[0-9a-f]{32})\\.json");
        return List.of(
                new Operation(
                        "POST",
                        manyCalls,
                        RequestKind.PLACE,
                        Contract.ofBody("Calls.json"),
                        Rule.ofCall(account.numbers()),
                        (sid, form, at) -> calls.create(form, at)),
                new Operation(
                        "GET",
                        manyCalls,
                        RequestKind.LIST,
                        Contract.ofQuery("Calls.json"),
                        Rule.ofCallList(),
                        (sid, form, at) -> calls.list(form)),
                new Operation(
                        "GET",
                        oneCall,
                        RequestKind.LOOK,
                        Contract.ofQuery("Calls/{Sid}.json"),
                        List.of(),
                        (sid, form, at) -> calls.show(sid)),
                new Operation(
                        "POST",
                        oneCall,
                        RequestKind.STOP,
                        Contract.ofBody("Calls/{Sid}.json"),
                        Rule.ofCallUpdate(),
                        (sid, form, at) -> calls.update(sid, form)),
                new Operation(
                        "POST",
                        manyMessages,
                        RequestKind.SEND_MESSAGE,
                        Contract.ofBody("Messages.json"),
                        Rule.ofMessage(account.numbers()),
                        (sid, form, at) -> messages.create(form, at)),
                new Operation(
                        "GET",
                        manyMessages,
                        RequestKind.LOOK_AT_MESSAGES,
                        Contract.ofQuery("Messages.json"),
                        List.of(),
                        (sid, form, at) -> messages.list(form)),
                new Operation(
                        "GET",
                        oneMessage,
                        RequestKind.LOOK_AT_MESSAGES,
                        Contract.ofQuery("Messages/{Sid}.json"),
                        List.of(),
                        (sid, form, at) -> messages.show(sid)));
    }

    /** Whether a request asks for this operation. */
    boolean matches(WebRequest request) {
        return request.is(method) && path.matcher(request.path()).matches();
    }

    /** The first error of a request; empty when it is valid. */
    Optional<TwilioError> findError(WebRequest request, Form form) {
        if (request.is("POST") && !request.contentType().equalsIgnoreCase(FORM)) {
            return Optional.of(new TwilioError(415, 20415, "The body is not " + FORM));
        }
        return Rule.firstBroken(rules, form).or(() -> {
            List<String> violations = contract.violations(form);
            return violations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TwilioError.badRequest(20001, String.join("; ", violations)));
        });
    }

    /** Executes a valid request. */
    Reply execute(WebRequest request, Form form, Instant arrived) {
        return handler.execute(sid(request), form, arrived);
    }

    /** The sid of the call or message in the path of a request; empty when the path has none. */
    String sid(WebRequest request) {
        Matcher matcher = path.matcher(request.path());
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }

    private static Pattern path(Account account, String rest) {
        return Pattern.compile(Pattern.quote(account.path()) + rest);
    }

    /** Executes a valid request. */
    @FunctionalInterface
    interface Handler {
        Reply execute(String sid, Form form, Instant arrived);
    }
}

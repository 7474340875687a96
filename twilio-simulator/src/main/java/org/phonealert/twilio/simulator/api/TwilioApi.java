package org.phonealert.twilio.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.phonealert.twilio.simulator.call.Calls;
import org.phonealert.twilio.simulator.call.OutboundCall;
import org.phonealert.twilio.simulator.event.PhoneEvents;
import org.phonealert.twilio.simulator.event.Violations;
import org.phonealert.twilio.simulator.http.Form;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.Resource;
import org.phonealert.twilio.simulator.http.WebRequest;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.Phones;
import org.phonealert.twilio.simulator.webhook.Webhooks;

/**
 * Twilio's REST API below {@code /2010-04-01}: authenticates, records and validates each request, applies injected faults,
 * and executes it.
 */
public final class TwilioApi implements Resource {
    private final Queue<ReceivedRequest> received = new ConcurrentLinkedQueue<>();
    private final Account account;
    private final Calls calls;
    private final Faults faults;
    private final Violations violations;
    private final Clock clock;
    private final CallsResource callsResource;
    private final MessagesResource messages;
    private final List<Operation> operations;

    /** Starts without requests and messages. */
    public TwilioApi(
            Account account,
            Calls calls,
            Phones phones,
            Faults faults,
            Violations violations,
            PhoneEvents events,
            Webhooks webhooks,
            Clock clock) {
        this.account = account;
        this.calls = calls;
        this.faults = faults;
        this.violations = violations;
        this.clock = clock;
        messages = new MessagesResource(account, phones, events, webhooks);
        callsResource = new CallsResource(account, calls, phones, clock);
        operations = Operation.all(account, callsResource, messages);
    }

    /** All requests since the last {@link #clear}, in the order of arrival. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(received);
    }

    /** Shows and filters the dates of calls later by this much than they are, until {@link #clear}. */
    public void shiftDates(Duration shift) {
        callsResource.shiftDates(shift);
    }

    /** Removes all requests and messages and shows dates as they are. */
    public void clear() {
        shiftDates(Duration.ZERO);
        received.clear();
        messages.clear();
    }

    @Override
    public Reply answer(WebRequest request) {
        Instant arrived = clock.instant();
        Form form = request.is("POST") ? request.form() : request.query();
        received.add(new ReceivedRequest(arrived, request.method(), request.path(), form));
        if (!account.isAuthenticatedBy(request.authorization())) {
            violations.record(20003, request.method() + " " + request.path(), "Wrong account or token");
            return TwilioError.UNAUTHENTICATED.reply();
        }
        Optional<Operation> operation = operations.stream()
                .filter(candidate -> candidate.matches(request))
                .findFirst();
        if (operation.isEmpty()) {
            violations.record(20404, request.method() + " " + request.path(), "No such resource");
            return TwilioError.notFound(request.path()).reply();
        }
        RequestFault.PendingRequest pending = () -> execute(operation.get(), request, form, arrived);
        return faults.poll(operation.get().kind(), number(operation.get(), request, form))
                .map(fault -> fault.apply(pending))
                .orElseGet(pending::execute);
    }

    /** The number of the phone that a request is about; empty when it is about none in particular. */
    private String number(Operation operation, WebRequest request, Form form) {
        return form.text("To")
                .or(() -> calls.find(operation.sid(request))
                        .map(OutboundCall::call)
                        .map(PhoneCall::to))
                .orElse("");
    }

    private Reply execute(Operation operation, WebRequest request, Form form, Instant arrived) {
        Optional<TwilioError> error = operation.findError(request, form);
        if (error.isPresent()) {
            violations.record(
                    error.get().code(),
                    request.method() + " " + request.path(),
                    error.get().message());
            return error.get().reply();
        }
        return operation.execute(request, form, arrived);
    }
}

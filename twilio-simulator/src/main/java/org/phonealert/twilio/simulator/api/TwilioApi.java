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

/** Twilio's API under {@code /2010-04-01}: who asks, for what, and whether it keeps the contract. */
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

    /** An API without calls and messages. */
    public TwilioApi(
            Account account,
            Calls calls,
            Phones phones,
            Faults faults,
            Violations violations,
            PhoneEvents story,
            Webhooks webhooks,
            Clock clock) {
        this.account = account;
        this.calls = calls;
        this.faults = faults;
        this.violations = violations;
        this.clock = clock;
        messages = new MessagesResource(account, phones, story, webhooks);
        callsResource = new CallsResource(account, calls, phones, clock);
        operations = Operation.all(account, callsResource, messages);
    }

    /** Everything that was asked, in the order of arrival. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(received);
    }

    /** From now on, the dates of calls are shown and sought so much later than they are. */
    public void putDatesForward(Duration ahead) {
        callsResource.putDatesForward(ahead);
    }

    /** Forgets requests and messages; dates are shown as they are. */
    public void clear() {
        putDatesForward(Duration.ZERO);
        received.clear();
        messages.clear();
    }

    @Override
    public Reply answer(WebRequest request) {
        Instant arrived = clock.instant();
        Form form = request.is("POST") ? request.form() : request.query();
        received.add(new ReceivedRequest(arrived, request.method(), request.path(), form));
        if (!account.isEntitled(request.authorization())) {
            violations.add(20003, request.method() + " " + request.path(), "Wrong account or token");
            return TwilioError.UNAUTHENTICATED.reply();
        }
        Optional<Operation> operation = operations.stream()
                .filter(candidate -> candidate.isFor(request))
                .findFirst();
        if (operation.isEmpty()) {
            violations.add(20404, request.method() + " " + request.path(), "No such resource");
            return TwilioError.notFound(request.path()).reply();
        }
        RequestFault.Processing processing = () -> process(operation.get(), request, form, arrived);
        return faults.take(operation.get().kind(), number(operation.get(), request, form))
                .map(fault -> fault.befall(processing))
                .orElseGet(processing::carryOut);
    }

    /** The phone that a request is about; empty when it is about none in particular. */
    private String number(Operation operation, WebRequest request, Form form) {
        return form.text("To")
                .or(() -> calls.find(operation.sid(request))
                        .map(OutboundCall::call)
                        .map(PhoneCall::to))
                .orElse("");
    }

    private Reply process(Operation operation, WebRequest request, Form form, Instant arrived) {
        Optional<TwilioError> error = operation.error(request, form);
        if (error.isPresent()) {
            violations.add(
                    error.get().code(),
                    request.method() + " " + request.path(),
                    error.get().message());
            return error.get().reply();
        }
        return operation.carryOut(request, form, arrived);
    }
}

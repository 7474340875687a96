package org.phonealert.twilio.simulator.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.VirtualPhone;
import org.phonealert.twilio.simulator.webhook.WebhookAnswer;

/** All calls that the application requested, and the callbacks that a test sends about them. Thread-safe. */
public final class Calls {
    private static final String WRONG_TOKEN = "not the auth token";
    private static final int UNUSED_SEQUENCE_NUMBER = 9; // a call has four events, 0 to 3

    private final Map<String, OutboundCall> bySid = new ConcurrentHashMap<>();
    private final Queue<OutboundCall> inOrder = new ConcurrentLinkedQueue<>();
    private final CallContext context;

    /** Starts without calls. */
    public Calls(CallContext context) {
        this.context = context;
    }

    /** Places a call to a phone and returns it as it is before the carrier dials: queued. */
    public PhoneCall place(CallRequest request, VirtualPhone phone) {
        OutboundCall outbound = new OutboundCall(request, context, phone);
        PhoneCall queued = outbound.call();
        bySid.put(request.sid(), outbound);
        inOrder.add(outbound);
        phone.connect(outbound);
        context.events().publish(PhoneEvent.Kind.REQUESTED, queued.to(), queued.sid(), queued.from(), "");
        outbound.dial();
        return queued;
    }

    /** Finds a call by its CallSid. */
    public Optional<OutboundCall> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** All calls, oldest request first. */
    public List<OutboundCall> all() {
        return List.copyOf(inOrder);
    }

    /**
     * Sends a status callback with a wrong signature; returns the answer. Throws IllegalArgumentException when there is no
     * such call, or when it has no StatusCallback.
     */
    public CompletableFuture<WebhookAnswer> sendForgedCallback(String sid, CallStatus status) {
        return sendForged(callbackUrl(sid), callbackParameters(sid, status));
    }

    /**
     * Sends a status callback with any status, whatever that of the call is; returns the answer. Throws
     * IllegalArgumentException when there is no such call, or when it has no StatusCallback.
     */
    public CompletableFuture<WebhookAnswer> sendCallback(String sid, CallStatus status) {
        return context.webhooks().send("POST", callbackUrl(sid), callbackParameters(sid, status));
    }

    /** Posts parameters to a URL with a wrong signature; returns the answer. */
    public CompletableFuture<WebhookAnswer> sendForged(String url, Map<String, String> parameters) {
        return context.webhooks().send("POST", url, parameters, WRONG_TOKEN);
    }

    /**
     * Sends a correctly signed status callback to the URL of one call that names another call; returns the answer. Throws
     * IllegalArgumentException when there is no such call, or when it has no StatusCallback.
     */
    public CompletableFuture<WebhookAnswer> sendMisdirectedCallback(String sid, String otherSid, CallStatus status) {
        Map<String, String> parameters = callbackParameters(sid, status);
        parameters.put("CallSid", otherSid);
        return context.webhooks().send("POST", callbackUrl(sid), parameters);
    }

    /** Removes all calls; those that have not ended stop without notifying the application. */
    public void clear() {
        inOrder.forEach(OutboundCall::discard);
        inOrder.clear();
        bySid.clear();
    }

    private String callbackUrl(String sid) {
        return get(sid).request()
                .statusCallback()
                .orElseThrow(() -> new IllegalArgumentException("Call " + sid + " has no StatusCallback"));
    }

    private Map<String, String> callbackParameters(String sid, CallStatus status) {
        OutboundCall outbound = get(sid);
        PhoneCall claimed = outbound.call().withStatus(status, context.clock().instant());
        return CallParameters.ofCallback(outbound.request(), claimed, UNUSED_SEQUENCE_NUMBER, context.clock());
    }

    private OutboundCall get(String sid) {
        return find(sid).orElseThrow(() -> new IllegalArgumentException("There is no call " + sid));
    }
}

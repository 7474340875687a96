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

/** All calls that were requested. */
public final class Calls {
    private static final String WRONG_TOKEN = "a token that nobody gave";

    private final Map<String, OutboundCall> bySid = new ConcurrentHashMap<>();
    private final Queue<OutboundCall> inOrder = new ConcurrentLinkedQueue<>();
    private final CallContext board;

    /** None yet. */
    public Calls(CallContext board) {
        this.board = board;
    }

    /** Begins a call. */
    public PhoneCall place(CallRequest request, VirtualPhone phone) {
        OutboundCall line = new OutboundCall(request, board, phone);
        PhoneCall call = line.call();
        bySid.put(request.sid(), line);
        inOrder.add(line);
        phone.connect(line);
        board.story().tell(PhoneEvent.Kind.REQUESTED, call.to(), call.sid(), call.from(), "");
        line.dial();
        return call;
    }

    /** The call with this CallSid. */
    public Optional<OutboundCall> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** All of them, in the order in which they were requested. */
    public List<OutboundCall> all() {
        return List.copyOf(inOrder);
    }

    /** Sends a status callback of a call that tells a status and is signed wrongly; gives the application's answer. */
    public CompletableFuture<WebhookAnswer> forge(String sid, CallStatus status) {
        return forge(callbackOf(sid), telling(sid, status));
    }

    /** Sends a status callback of a call, whatever really became of it; gives the application's answer. */
    public CompletableFuture<WebhookAnswer> tell(String sid, CallStatus status) {
        return board.webhooks().send("POST", callbackOf(sid), telling(sid, status));
    }

    /** Posts any parameters to any address, signed wrongly; gives the application's answer. */
    public CompletableFuture<WebhookAnswer> forge(String url, Map<String, String> parameters) {
        return board.webhooks().send("POST", url, parameters, WRONG_TOKEN);
    }

    /** Posts a callback of one call, rightly signed, that names another call; gives the application's answer. */
    public CompletableFuture<WebhookAnswer> misdirect(String sid, String otherSid, CallStatus status) {
        Map<String, String> parameters = telling(sid, status);
        parameters.put("CallSid", otherSid);
        return board.webhooks().send("POST", callbackOf(sid), parameters);
    }

    private String callbackOf(String sid) {
        return line(sid).request().statusCallback().orElseThrow();
    }

    private Map<String, String> telling(String sid, CallStatus status) {
        OutboundCall line = line(sid);
        PhoneCall told = line.call().now(status, board.clock().instant());
        return CallParameters.ofCallback(line.request(), told, 9, board.clock());
    }

    private OutboundCall line(String sid) {
        return find(sid).orElseThrow(() -> new IllegalArgumentException("No call " + sid));
    }

    /** Forgets all calls; those under way stop without a word to anybody. */
    public void clear() {
        inOrder.forEach(OutboundCall::drop);
        inOrder.clear();
        bySid.clear();
    }
}

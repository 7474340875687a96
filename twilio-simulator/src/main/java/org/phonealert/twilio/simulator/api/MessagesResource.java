package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.event.PhoneEvents;
import org.phonealert.twilio.simulator.http.Form;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.Rfc2822;
import org.phonealert.twilio.simulator.phone.Phones;
import org.phonealert.twilio.simulator.phone.ReceivedMessage;
import org.phonealert.twilio.simulator.webhook.Webhooks;

/** The Messages resource of the API. Each message is delivered at once. */
final class MessagesResource {
    private final Queue<ReceivedMessage> messages = new ConcurrentLinkedQueue<>();
    private final Account account;
    private final Phones phones;
    private final PhoneEvents events;
    private final Webhooks webhooks;

    MessagesResource(Account account, Phones phones, PhoneEvents events, Webhooks webhooks) {
        this.account = account;
        this.phones = phones;
        this.events = events;
        this.webhooks = webhooks;
    }

    Reply create(Form form, Instant arrived) {
        ReceivedMessage message = new ReceivedMessage(
                Sids.next("SM"),
                form.text("From").orElseThrow(),
                form.text("To").orElseThrow(),
                form.text("Body").orElseThrow(),
                arrived);
        messages.add(message);
        phones.phone(message.to()).receive(message);
        events.publish(PhoneEvent.Kind.MESSAGE, message.to(), message.sid(), message.body(), "");
        form.text("StatusCallback")
                .ifPresent(url -> webhooks.send(
                        "POST",
                        url,
                        parameters(message, "sent"),
                        (answer, failure) ->
                                webhooks.send("POST", url, parameters(message, "delivered"), (ignored, error) -> {})));
        return Reply.json(201, json(message, "queued"));
    }

    Reply show(String sid) {
        return messages.stream()
                .filter(message -> message.sid().equals(sid))
                .findFirst()
                .map(message -> Reply.json(200, json(message, "delivered")))
                .orElseGet(() -> TwilioError.notFound("/Messages/" + sid).reply());
    }

    Reply list(Form query) {
        List<ReceivedMessage> found = new ArrayList<>(messages.stream()
                .filter(message -> query.text("To").map(message.to()::equals).orElse(true))
                .filter(message ->
                        query.text("From").map(message.from()::equals).orElse(true))
                .toList());
        Collections.reverse(found);
        Page page = Page.of(query);
        ObjectNode json = page.json(account.path() + "Messages.json", found.size());
        ArrayNode records = json.putArray("messages"); // even when empty: the SDK expects the field
        page.select(found).forEach(message -> records.add(json(message, "delivered")));
        return Reply.json(200, json);
    }

    void clear() {
        messages.clear();
    }

    private Map<String, String> parameters(ReceivedMessage message, String status) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("MessageSid", message.sid());
        parameters.put("SmsSid", message.sid());
        parameters.put("AccountSid", account.sid());
        parameters.put("From", message.from());
        parameters.put("To", message.to());
        parameters.put("MessageStatus", status);
        parameters.put("SmsStatus", status);
        parameters.put("ApiVersion", "2010-04-01");
        return parameters;
    }

    private ObjectNode json(ReceivedMessage message, String status) {
        String uri = account.path() + "Messages/" + message.sid();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sid", message.sid());
        json.put("account_sid", account.sid());
        json.put("api_version", "2010-04-01");
        json.put("body", message.body());
        json.put("from", message.from());
        json.put("to", message.to());
        json.put("status", status);
        json.put("direction", "outbound-api");
        json.put("date_created", Rfc2822.of(message.requestedAt()));
        json.put("date_updated", Rfc2822.of(message.requestedAt()));
        json.put("date_sent", status.equals("queued") ? null : Rfc2822.of(message.requestedAt()));
        json.put("num_segments", Integer.toString(SmsSegments.count(message.body())));
        json.put("num_media", "0");
        json.putNull("error_code");
        json.putNull("error_message");
        json.putNull("messaging_service_sid");
        json.putNull("price");
        json.put("price_unit", "USD");
        json.put("uri", uri + ".json");
        json.putObject("subresource_uris").put("media", uri + "/Media.json");
        return json;
    }
}

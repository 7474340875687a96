package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.phonealert.twilio.simulator.call.CallRequest;
import org.phonealert.twilio.simulator.call.Calls;
import org.phonealert.twilio.simulator.call.OutboundCall;
import org.phonealert.twilio.simulator.http.Form;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.Rfc2822;
import org.phonealert.twilio.simulator.phone.AnsweredBy;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.Phones;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

/** The Calls resource of the API. */
final class CallsResource {
    private final Account account;
    private final Calls calls;
    private final Phones phones;
    private final Clock clock;
    private volatile Duration shift = Duration.ZERO;

    CallsResource(Account account, Calls calls, Phones phones, Clock clock) {
        this.account = account;
        this.calls = calls;
        this.phones = phones;
        this.clock = clock;
    }

    /** Shows and filters the dates of calls later by this much than they are. */
    void shiftDates(Duration other) {
        shift = other;
    }

    Reply create(Form form, Instant arrived) {
        CallRequest request = new CallRequest(Sids.next("CA"), account.sid(), form, arrived);
        PhoneCall call = calls.place(request, phones.phone(form.text("To").orElseThrow()));
        return Reply.json(201, json(call));
    }

    Reply show(String sid) {
        return calls.find(sid)
                .map(outbound -> Reply.json(200, json(outbound.call())))
                .orElseGet(() -> TwilioError.notFound("/Calls/" + sid).reply());
    }

    Reply update(String sid, Form form) {
        Optional<OutboundCall> outbound = calls.find(sid);
        if (outbound.isEmpty()) {
            return TwilioError.notFound("/Calls/" + sid).reply();
        }
        boolean evenWhenAnswered =
                form.text("Status").filter(CallStatus.COMPLETED.text()::equals).isPresent();
        return Reply.json(200, json(outbound.get().stop(evenWhenAnswered).join()));
    }

    Reply list(Form query) {
        StartTimeFilter startTime = StartTimeFilter.of(query);
        List<PhoneCall> all = query.text("To")
                .map(number -> phones.find(number).map(VirtualPhone::calls).orElse(List.of()))
                .orElseGet(() -> calls.all().stream().map(OutboundCall::call).toList());
        List<PhoneCall> found = new ArrayList<>(all.stream()
                .filter(call -> matches(query, "To", call.to()))
                .filter(call -> matches(query, "From", call.from()))
                .filter(call -> matches(query, "Status", call.status().apiText()))
                .filter(call ->
                        startTime.includes(call.requestedAt().plus(shift).truncatedTo(ChronoUnit.SECONDS)))
                .toList());
        Collections.reverse(found);
        Page page = Page.of(query);
        ObjectNode json = page.json(account.path() + "Calls.json", found.size());
        ArrayNode records = json.putArray("calls"); // even when empty: the SDK expects the field
        page.select(found).forEach(call -> records.add(json(call)));
        return Reply.json(200, json);
    }

    private static boolean matches(Form query, String field, String value) {
        return query.text(field).map(value::equals).orElse(true);
    }

    private ObjectNode json(PhoneCall call) {
        String uri = account.path() + "Calls/" + call.sid();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sid", call.sid());
        json.put("account_sid", account.sid());
        json.put("api_version", "2010-04-01");
        json.put("date_created", date(call.requestedAt()));
        json.put("date_updated", date(clock.instant()));
        json.put("to", call.to());
        json.put("to_formatted", call.to());
        json.put("from", call.from());
        json.put("from_formatted", call.from());
        json.put("status", call.status().apiText());
        json.put("direction", "outbound-api");
        json.put(
                "start_time",
                call.answeredAt().or(call::ringingAt).map(this::date).orElse(null));
        json.put("end_time", call.endedAt().map(this::date).orElse(null));
        json.put("duration", call.isOver() ? Long.toString(call.talkSeconds()) : null);
        json.put("answered_by", call.answeredBy().map(AnsweredBy::text).orElse(null));
        json.put("queue_time", "0");
        for (String absent : List.of(
                "parent_call_sid",
                "phone_number_sid",
                "price",
                "forwarded_from",
                "group_sid",
                "caller_name",
                "trunk_sid")) {
            json.putNull(absent);
        }
        json.put("price_unit", "USD");
        json.put("uri", uri + ".json");
        json.putObject("subresource_uris").put("events", uri + "/Events.json");
        return json;
    }

    private String date(Instant at) {
        return Rfc2822.of(at.plus(shift));
    }
}

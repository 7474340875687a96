package org.phonealert.twilio.simulator.call;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/** The parameters that Twilio sends along with every request about a call. */
final class CallParameters {
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private CallParameters() {}

    static Map<String, String> of(CallRequest request, PhoneCall call, CallStatus status) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("CallSid", call.sid());
        parameters.put("AccountSid", request.accountSid());
        parameters.put("From", call.from());
        parameters.put("To", call.to());
        parameters.put("Caller", call.from());
        parameters.put("Called", call.to());
        parameters.put("CallStatus", status.text());
        parameters.put("Direction", "outbound-api");
        parameters.put("ApiVersion", "2010-04-01");
        call.answeredBy().ifPresent(who -> parameters.put("AnsweredBy", who.text()));
        return parameters;
    }

    static Map<String, String> ofCallback(CallRequest request, PhoneCall call, int sequence, Clock clock) {
        Map<String, String> parameters = of(request, call, call.status());
        parameters.put("CallbackSource", "call-progress-events");
        parameters.put("SequenceNumber", Integer.toString(sequence));
        parameters.put("Timestamp", RFC_2822.format(clock.instant().atOffset(ZoneOffset.UTC)));
        if (call.isOver()) {
            long seconds = (call.talk().toMillis() + 999) / 1000;
            parameters.put("CallDuration", Long.toString(seconds));
            parameters.put("Duration", Long.toString((seconds + 59) / 60));
        }
        return parameters;
    }
}

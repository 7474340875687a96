package org.phonealert.twilio.simulator.call;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phonealert.twilio.simulator.http.Rfc2822;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/** The parameters of webhook requests about a call. */
final class CallParameters {
    private CallParameters() {}

    /** The parameters that every request about a call has. */
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
        call.answeredBy().ifPresent(result -> parameters.put("AnsweredBy", result.text()));
        return parameters;
    }

    /** The parameters of a status callback, dated now. */
    static Map<String, String> ofCallback(CallRequest request, PhoneCall call, int sequenceNumber, Clock clock) {
        Map<String, String> parameters = of(request, call, call.status());
        parameters.put("CallbackSource", "call-progress-events");
        parameters.put("SequenceNumber", Integer.toString(sequenceNumber));
        parameters.put("Timestamp", Rfc2822.of(clock.instant()));
        if (call.isOver()) {
            long seconds = call.talkSeconds();
            parameters.put("CallDuration", Long.toString(seconds));
            parameters.put("Duration", Long.toString((seconds + 59) / 60));
        }
        return parameters;
    }
}

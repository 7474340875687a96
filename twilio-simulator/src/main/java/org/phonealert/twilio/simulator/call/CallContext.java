package org.phonealert.twilio.simulator.call;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.phonealert.twilio.simulator.event.PhoneEvents;
import org.phonealert.twilio.simulator.event.Violations;
import org.phonealert.twilio.simulator.webhook.Webhooks;

/**
 * What every call needs.
 *
 * @param webhooks the way back to the application
 * @param timer wakes calls
 * @param workers lead calls
 * @param pace 0 for all at once, 1 for real time, 0.1 for ten times as fast
 * @param story who is told
 * @param violations where mistakes of the application are kept
 * @param faults what befalls callbacks
 * @param clock real time
 */
public record CallContext(
        Webhooks webhooks,
        ScheduledExecutorService timer,
        Executor workers,
        double pace,
        PhoneEvents story,
        Violations violations,
        CallbackFaults faults,
        Clock clock) {}

package org.phonealert.twilio.simulator.call;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.phonealert.twilio.simulator.event.PhoneEvents;
import org.phonealert.twilio.simulator.event.Violations;
import org.phonealert.twilio.simulator.webhook.Webhooks;

/**
 * What all calls share.
 *
 * @param webhooks sends requests to the application
 * @param timer wakes calls up when a step is due
 * @param workers run the steps of calls
 * @param pace how many seconds of real time a second of a call takes; 0 for all at once
 * @param events publishes what happens on the phones
 * @param violations records violations of Twilio's rules
 * @param callbackFaults the faults injected for callbacks
 * @param clock real time
 */
public record CallContext(
        Webhooks webhooks,
        ScheduledExecutorService timer,
        Executor workers,
        double pace,
        PhoneEvents events,
        Violations violations,
        CallbackFaults callbackFaults,
        Clock clock) {}

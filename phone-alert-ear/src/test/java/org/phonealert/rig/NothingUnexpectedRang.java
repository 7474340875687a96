package org.phonealert.rig;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.phonealert.twilio.simulator.TwilioSimulator;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Resets all phones before each test. After each test, waits until no phone rings, then fails if a phone rang that the
 * test did not prepare, or if Twilio would have refused a request or an answer.
 */
final class NothingUnexpectedRang implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        TestBed.simulator().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TwilioSimulator simulator = TestBed.simulator();
        simulator.phones().forEach(VirtualPhone::hangUp);
        await("all phones are silent")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(25))
                .pollDelay(Duration.ZERO)
                .until(() -> simulator.calls().stream().allMatch(PhoneCall::isOver));
        assertThat(simulator.unexpectedCalls())
                .as("calls that the test did not prepare")
                .isEmpty();
        assertThat(simulator.violations())
                .as("requests and answers that Twilio would have refused")
                .isEmpty();
    }
}

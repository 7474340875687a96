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
 * Begins each test with silent phones, and ends it by waiting until all phones are silent again, and looking whether a
 * phone rang about which the test said nothing, or Twilio was asked for what it would not take.
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
        assertThat(simulator.unexpectedCalls()).as("what rang unexpectedly").isEmpty();
        assertThat(simulator.violations())
                .as("what Twilio would not have taken")
                .isEmpty();
    }
}

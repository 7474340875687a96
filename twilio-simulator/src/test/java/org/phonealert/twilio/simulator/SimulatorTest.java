package org.phonealert.twilio.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.awaitility.Awaitility.await;

/** Starts one simulator and one application for each test. */
abstract class SimulatorTest {
    static final String ALICE = "+33634168796";

    final TwilioSimulator simulator = TwilioSimulator.start(settings());
    final ApiClient api = new ApiClient(simulator);
    Application application;

    SimulatorSettings settings() {
        return SimulatorSettings.forTests();
    }

    @BeforeEach
    void start() throws IOException {
        application = new Application();
        application.answers("/words", Application.HELLO);
    }

    @AfterEach
    void stop() {
        simulator.close();
        application.close();
    }

    ApiClient.Result call(String to, String... more) throws IOException, InterruptedException {
        return call(api, to, more);
    }

    ApiClient.Result call(ApiClient client, String to, String... more) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of(
                "To", to,
                "From", SimulatorSettings.OUTGOING_NUMBER,
                "Url", application.url("/words"),
                "StatusCallback", application.url("/status"),
                "StatusCallbackEvent", "initiated",
                "StatusCallbackEvent", "ringing",
                "StatusCallbackEvent", "answered",
                "StatusCallbackEvent", "completed",
                "Timeout", "25"));
        fields.addAll(List.of(more));
        return client.post("Calls.json", fields.toArray(String[]::new));
    }

    /** Waits until the last call to a phone has ended, and gives it. */
    PhoneCall ended(String number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !simulator.phone(number).calls().isEmpty()
                        && last(number).isOver());
        return last(number);
    }

    PhoneCall last(String number) {
        List<PhoneCall> calls = simulator.phone(number).calls();
        return calls.get(calls.size() - 1);
    }
}

package org.phonealert.twilio.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class EventLogTest extends SimulatorTest {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @Override
    SimulatorSettings settings() {
        LINES.clear();
        return super.settings().withEventLog(LINES::add);
    }

    @Test
    void each_event_is_one_line() throws Exception {
        application.answers(
                "/words",
                "<Response><Gather numDigits=\"1\" action=\"/bye\"><Say language=\"fr-FR\">Appuyez.</Say></Gather></Response>");
        application.answers("/bye", Application.HELLO);
        simulator.phone(ALICE).answersAndPresses("1");

        call(ALICE);
        ended(ALICE);
        await().until(() -> LINES.size() == 7);

        assertThat(LINES.get(0)).contains(ALICE + " call requested from +33176340012");
        assertThat(LINES.get(1)).contains(ALICE + " rings");
        assertThat(LINES.get(2)).contains(ALICE + " is answered");
        assertThat(LINES.get(3)).contains("hears “Appuyez.” [fr-FR]");
        assertThat(LINES.get(4)).contains("presses 1");
        assertThat(LINES.get(5)).contains("Bonjour");
        assertThat(LINES.get(6)).contains("call ended: completed");
    }
}

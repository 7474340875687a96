package org.phonealert.twilio.simulator;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;

class GatherTest extends SimulatorTest {
    private static final String GATHER = "<Response><Gather numDigits=\"1\" timeout=\"5\" action=\"/key?n=1\">"
            + "<Say language=\"en-GB\">Something broke.</Say><Pause length=\"1\"/>"
            + "<Say language=\"en-GB\">Press one.</Say></Gather>"
            + "<Say language=\"en-GB\">No key was pressed.</Say></Response>";
    private static final String THANKS = "<Response><Say>Thank you.</Say><Hangup/></Response>";

    @Test
    void action_url_receives_the_digit_signed() throws Exception {
        application.answers("/words", GATHER).answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("1");

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Press one.", "Thank you.");
        assertThat(ended(ALICE).keys()).containsExactly("1");
        assertThat(application.hits("/key")).singleElement().satisfies(hit -> {
            assertThat(hit.isSigned()).isTrue();
            assertThat(hit.uri()).isEqualTo("/key?n=1");
            assertThat(hit.field("Digits")).isEqualTo("1");
        });
    }

    @Test
    void key_press_stops_the_voice() throws Exception {
        application.answers("/words", GATHER).answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses(Duration.ofMillis(300), "1");

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Thank you.");
    }

    @Test
    void gather_without_a_digit_continues_with_the_next_verb() throws Exception {
        application.answers("/words", GATHER);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Press one.", "No key was pressed.");
        assertThat(ended(ALICE).talkTime()).isGreaterThan(Duration.ofSeconds(6));
    }

    @Test
    void action_url_is_requested_without_a_digit_when_the_gather_says_so() throws Exception {
        application
                .answers("/words", GATHER.replace("numDigits", "actionOnEmptyResult=\"true\" numDigits"))
                .answers("/key", THANKS);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).endsWith("Thank you.");
        assertThat(application.hits("/key").get(0).fields()).containsEntry("Digits", "");
    }

    @Test
    void keys_left_over_are_pressed_in_the_next_gather() throws Exception {
        application
                .answers("/words", GATHER.replace("/key?n=1", "/again"))
                .answers("/again", GATHER.replace("numDigits", "finishOnKey=\"\" numDigits"))
                .answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("*", "1");

        call(ALICE);

        assertThat(ended(ALICE).keys()).containsExactly("*", "1");
        assertThat(application.hits("/again").get(0).field("Digits")).isEqualTo("*");
        assertThat(application.hits("/key").get(0).field("Digits")).isEqualTo("1");
    }

    @Test
    void digits_are_collected_until_the_finish_key() throws Exception {
        application
                .answers("/words", "<Response><Gather action=\"/key\"><Say>Your code.</Say></Gather></Response>")
                .answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("4711#");

        call(ALICE);

        ended(ALICE);
        assertThat(application.hits("/key").get(0).fields())
                .containsEntry("Digits", "4711")
                .containsEntry("FinishedOnKey", "#");
    }

    @Test
    void redirect_continues_with_another_document() throws Exception {
        application
                .answers("/words", "<Response><Redirect method=\"GET\">/next?a=b</Redirect></Response>")
                .answers("/next", THANKS);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Thank you.");
        assertThat(application.hits("/next")).allMatch(Application.Hit::isSigned);
    }

    @Test
    void endless_redirect_is_hung_up_with_a_violation() throws Exception {
        application.answers("/words", "<Response><Redirect>/words</Redirect></Response>");
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(simulator.violations()).hasSize(1);
    }
}

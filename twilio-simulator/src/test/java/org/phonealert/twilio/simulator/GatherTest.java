package org.phonealert.twilio.simulator;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.CallStatus;

import static org.assertj.core.api.Assertions.assertThat;

class GatherTest extends SimulatorTest {
    private static final String QUESTION = "<Response><Gather numDigits=\"1\" timeout=\"5\" action=\"/key?n=1\">"
            + "<Say language=\"en-GB\">Something broke.</Say><Pause length=\"1\"/>"
            + "<Say language=\"en-GB\">Press one.</Say></Gather>"
            + "<Say language=\"en-GB\">Nobody pressed a key.</Say></Response>";
    private static final String THANKS = "<Response><Say>Thank you.</Say><Hangup/></Response>";

    @Test
    void key_goes_to_the_action_signed() throws Exception {
        application.answers("/words", QUESTION).answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("1");

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Press one.", "Thank you.");
        assertThat(ended(ALICE).keys()).containsExactly("1");
        assertThat(application.hits("/key")).singleElement().satisfies(hit -> {
            assertThat(hit.genuine()).isTrue();
            assertThat(hit.uri()).isEqualTo("/key?n=1");
            assertThat(hit.field("Digits")).isEqualTo("1");
        });
    }

    @Test
    void key_works_while_the_voice_speaks() throws Exception {
        application.answers("/words", QUESTION).answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses(Duration.ofMillis(300), "1");

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Thank you.");
    }

    @Test
    void silence_goes_on_with_the_next_verb() throws Exception {
        application.answers("/words", QUESTION);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Something broke.", "Press one.", "Nobody pressed a key.");
        assertThat(ended(ALICE).talk()).isGreaterThan(Duration.ofSeconds(6));
    }

    @Test
    void silence_is_told_when_it_was_asked_for() throws Exception {
        application
                .answers("/words", QUESTION.replace("numDigits", "actionOnEmptyResult=\"true\" numDigits"))
                .answers("/key", THANKS);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).endsWith("Thank you.");
        assertThat(application.hits("/key").get(0).fields()).containsEntry("Digits", "");
    }

    @Test
    void star_repeats_and_the_next_key_answers_the_repeated_question() throws Exception {
        application
                .answers("/words", QUESTION.replace("/key?n=1", "/again"))
                .answers("/again", QUESTION.replace("numDigits", "finishOnKey=\"\" numDigits"))
                .answers("/key", THANKS);
        simulator.phone(ALICE).answersAndPresses("*", "1");

        call(ALICE);

        assertThat(ended(ALICE).keys()).containsExactly("*", "1");
        assertThat(application.hits("/again").get(0).field("Digits")).isEqualTo("*");
        assertThat(application.hits("/key").get(0).field("Digits")).isEqualTo("1");
    }

    @Test
    void several_digits_are_gathered_until_the_finishing_key() throws Exception {
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
    void redirect_goes_on_elsewhere() throws Exception {
        application
                .answers("/words", "<Response><Redirect method=\"GET\">/next?a=b</Redirect></Response>")
                .answers("/next", THANKS);
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).words()).containsExactly("Thank you.");
        assertThat(application.hits("/next")).allMatch(Application.Hit::genuine);
    }

    @Test
    void call_that_would_go_on_for_ever_is_stopped() throws Exception {
        application.answers("/words", "<Response><Redirect>/words</Redirect></Response>");
        simulator.phone(ALICE).listensToTheEnd();

        call(ALICE);

        assertThat(ended(ALICE).status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(simulator.violations()).hasSize(1);
    }
}

package org.phonealert.twilio.simulator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.event.Violation;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;

class TwimlErrorTest extends SimulatorTest {
    @BeforeEach
    void alice_answers() {
        simulator.phone(ALICE).listensToTheEnd();
    }

    @Test
    void unknown_verb_is_an_error() throws Exception {
        assertError("application/xml", "<Response><Shout>Hello</Shout></Response>", 12200);
    }

    @Test
    void unknown_attribute_is_an_error() throws Exception {
        assertError("application/xml", "<Response><Say loud=\"yes\">Hello</Say></Response>", 12200);
    }

    @Test
    void unknown_voice_is_an_error() throws Exception {
        assertError("application/xml", "<Response><Say voice=\"Polly.Unknown\">Hello</Say></Response>", 12200);
    }

    @Test
    void voice_that_does_not_speak_the_language_is_an_error() throws Exception {
        assertError(
                "application/xml",
                "<Response><Say voice=\"Polly.Lea\" language=\"de-DE\">Hallo</Say></Response>",
                13512);
    }

    @Test
    void document_that_is_not_well_formed_is_an_error() throws Exception {
        assertError("text/xml", "<Response><Say>Hello</Response>", 12100);
    }

    @Test
    void document_with_a_doctype_is_an_error() throws Exception {
        assertError(
                "text/xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Response><Say>&b;</Say></Response>",
                12100);
    }

    @Test
    void content_type_other_than_xml_is_an_error() throws Exception {
        assertError("text/html", "<html></html>", 12300);
    }

    @Test
    void http_error_of_the_application_is_an_error() throws Exception {
        application.answers("/words", 500, "text/plain", "oops");

        call(ALICE);

        assertThat(ended(ALICE).words()).singleElement().asString().contains("application error");
        assertThat(simulator.violations()).extracting(Violation::code).containsExactly(11200);
    }

    @Test
    void fallback_url_receives_the_error_code() throws Exception {
        application.answers("/words", 500, "text/plain", "oops").answers("/fallback", Application.HELLO);

        call(ALICE, "FallbackUrl", application.url("/fallback"));

        assertThat(ended(ALICE).words()).containsExactly("Bonjour");
        assertThat(application.hits("/fallback").get(0).fields())
                .containsEntry("ErrorCode", "11200")
                .containsEntry("ErrorUrl", application.url("/words"));
    }

    @Test
    void markup_is_not_part_of_the_spoken_words() throws Exception {
        application.answers(
                "/words",
                "<Response><Say language=\"fr-FR\">Erreur <break time=\"1s\"/>sur"
                        + " <say-as interpret-as=\"digits\">12</say-as> serveurs &amp; plus</Say></Response>");

        call(ALICE);

        PhoneCall call = ended(ALICE);
        assertThat(simulator.violations()).isEmpty();
        assertThat(call.words()).containsExactly("Erreur sur 12 serveurs & plus");
    }

    private void assertError(String type, String document, int code) throws Exception {
        application.answers("/words", 200, type, document);

        call(ALICE);

        assertThat(ended(ALICE).words()).singleElement().asString().contains("application error");
        assertThat(simulator.violations()).extracting(Violation::code).containsExactly(code);
    }
}

package org.phonealert.alerting.carrier;

import com.twilio.twiml.VoiceResponse;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The script of a call is valid TwiML, and text from outside stays text. */
class VoiceScriptTest {
    private static final URI KEY = URI.create("https://alert.example.org/phone-alert/voice/t0ken/key?hearing=1");

    @ParameterizedTest
    @EnumSource
    void a_key_is_accepted_while_the_voice_speaks(Language language) throws Exception {
        Document script = parsed(VoiceScript.ask(List.of("one", "two"), language, KEY));

        Element gather = only(script, "Gather");
        assertThat(all(script, "Say"))
                .hasSize(2)
                .allSatisfy(say -> assertThat(say.getParentNode()).isSameAs(gather));
        assertThat(gather.getAttribute("numDigits")).isEqualTo("1");
    }

    @Test
    void the_key_or_its_absence_is_posted_to_the_address() throws Exception {
        Element gather = only(parsed(VoiceScript.ask(List.of("one"), Language.FRENCH, KEY)), "Gather");

        assertThat(gather.getAttribute("action")).isEqualTo(KEY.toString());
        assertThat(gather.getAttribute("method")).isEqualTo("POST");
        assertThat(gather.getAttribute("actionOnEmptyResult")).isEqualTo("true");
    }

    @Test
    void voice_and_language_are_both_set_and_match() throws Exception {
        for (Element say : all(parsed(VoiceScript.ask(List.of("un", "deux"), Language.FRENCH, KEY)), "Say")) {
            assertThat(say.getAttribute("voice")).isEqualTo("Polly.Lea-Neural");
            assertThat(say.getAttribute("language")).isEqualTo("fr-FR");
        }
        Element say = only(parsed(VoiceScript.sayAndHangUp("Goodbye.", Language.ENGLISH)), "Say");
        assertThat(say.getAttribute("voice")).isEqualTo("Polly.Amy-Neural");
        assertThat(say.getAttribute("language")).isEqualTo("en-GB");
    }

    @Test
    void the_call_ends_after_the_last_sentence() throws Exception {
        Document script = parsed(VoiceScript.sayAndHangUp("Au revoir.", Language.FRENCH));

        NodeList verbs = script.getDocumentElement().getElementsByTagName("*");
        assertThat(verbs.item(0).getNodeName()).isEqualTo("Say");
        assertThat(verbs.item(1).getNodeName()).isEqualTo("Hangup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Say>hello</Say>",
                "</Say></Gather><Dial>+33899000000</Dial>",
                "a & b &amp; &lt; &#0; \"quoted\" 'single'",
                "]]> <![CDATA[ <!-- --> <?xml?> <!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "{0} ${x} %s",
                "é à ç œ 夜間 ☎ 🚨 👩‍🚒",
                "a very long " + "x"
            })
    void hostile_text_is_spoken_unchanged(String text) throws Exception {
        assertThat(only(parsed(VoiceScript.sayAndHangUp(text, Language.FRENCH)), "Say")
                        .getTextContent())
                .isEqualTo(text);
        assertThat(only(parsed(VoiceScript.ask(List.of(text), Language.FRENCH, KEY)), "Say")
                        .getTextContent())
                .isEqualTo(text);
    }

    @Test
    void control_characters_become_blanks() throws Exception {
        assertThat(only(parsed(VoiceScript.sayAndHangUp("a\u0000b\u0007c\u001bd\u0085e\nf", Language.ENGLISH)), "Say")
                        .getTextContent())
                .isEqualTo("a b c d e f");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD83D, 0xDEA8, 0xFFFE, 0xFFFF})
    void a_unit_that_is_no_character_is_left_out(int unit) throws Exception {
        String text = "a" + (char) unit + "b";

        assertThat(only(parsed(VoiceScript.sayAndHangUp(text, Language.ENGLISH)), "Say")
                        .getTextContent())
                .isEqualTo("ab");
    }

    @Test
    void every_unicode_character_can_be_sent() throws Exception {
        for (int plane = 0; plane <= 16; plane++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(plane << 16, (plane + 1) << 16).forEach(text::appendCodePoint);

            parsed(VoiceScript.sayAndHangUp(text.toString(), Language.FRENCH));
        }
    }

    /** Reads it with the carrier's own library and with an XML parser. */
    private static Document parsed(String script) throws Exception {
        VoiceResponse.Builder.fromXml(script);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(script)));
    }

    private static Element only(Document script, String verb) {
        List<Element> found = all(script, verb);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Element> all(Document script, String verb) {
        NodeList found = script.getElementsByTagName(verb);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}

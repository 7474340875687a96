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

/** What a call says is TwiML that the carrier understands, and text from outside stays text. */
class VoiceScriptTest {
    private static final URI KEY = URI.create("https://alert.example.org/phone-alert/voice/t0ken/key?hearing=1");

    @ParameterizedTest
    @EnumSource
    void keys_are_taken_while_the_voice_speaks(Language language) throws Exception {
        Document script = parsed(VoiceScript.ask(List.of("one", "two"), language, KEY));

        Element gather = only(script, "Gather");
        assertThat(all(script, "Say"))
                .hasSize(2)
                .allSatisfy(say -> assertThat(say.getParentNode()).isSameAs(gather));
        assertThat(gather.getAttribute("numDigits")).isEqualTo("1");
    }

    @Test
    void the_key_and_its_absence_are_told_at_the_address() throws Exception {
        Element gather = only(parsed(VoiceScript.ask(List.of("one"), Language.FRENCH, KEY)), "Gather");

        assertThat(gather.getAttribute("action")).isEqualTo(KEY.toString());
        assertThat(gather.getAttribute("method")).isEqualTo("POST");
        assertThat(gather.getAttribute("actionOnEmptyResult")).isEqualTo("true");
    }

    @Test
    void voice_and_language_are_set_both_and_belong_together() throws Exception {
        for (Element say : all(parsed(VoiceScript.ask(List.of("un", "deux"), Language.FRENCH, KEY)), "Say")) {
            assertThat(say.getAttribute("voice")).isEqualTo("Polly.Lea-Neural");
            assertThat(say.getAttribute("language")).isEqualTo("fr-FR");
        }
        Element say = only(parsed(VoiceScript.sayAndHangUp("Goodbye.", Language.ENGLISH)), "Say");
        assertThat(say.getAttribute("voice")).isEqualTo("Polly.Amy-Neural");
        assertThat(say.getAttribute("language")).isEqualTo("en-GB");
    }

    @Test
    void the_last_word_ends_the_call() throws Exception {
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
    void hostile_text_is_said_as_it_is(String text) throws Exception {
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
    void what_is_no_character_is_left_out(int unit) throws Exception {
        String text = "a" + (char) unit + "b";

        assertThat(only(parsed(VoiceScript.sayAndHangUp(text, Language.ENGLISH)), "Say")
                        .getTextContent())
                .isEqualTo("ab");
    }

    @Test
    void every_character_there_is_can_be_sent() throws Exception {
        for (int plane = 0; plane <= 16; plane++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(plane << 16, (plane + 1) << 16).forEach(text::appendCodePoint);

            parsed(VoiceScript.sayAndHangUp(text.toString(), Language.FRENCH));
        }
    }

    /** As the carrier's own library reads it, and as any XML parser does. */
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

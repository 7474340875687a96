package org.phonealert.admin.operators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact card follows RFC 6350. */
class VCardTest {
    @Test
    void a_card_starts_and_ends_as_vcard_4() {
        assertThat(new VCard().text("FN", "Phone Alert").toString())
                .isEqualTo("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Phone Alert\r\nEND:VCARD\r\n");
    }

    @Test
    void separators_and_line_ends_inside_a_text_are_escaped() {
        assertThat(new VCard().text("NOTE", "a,b;c\\d\r\ne\u0007").toString()).contains("NOTE:a\\,b\\;c\\\\d\\ne\r\n");
    }

    @Test
    void control_characters_are_removed_from_an_unescaped_value() {
        assertThat(new VCard()
                        .plain("URL", "https://alert.example.org\r\nTEL:+33")
                        .toString())
                .contains("URL:https://alert.example.orgTEL:+33\r\n");
    }

    @Test
    void a_long_line_is_folded_and_no_character_is_cut_in_two() {
        String value = "é".repeat(60) + "📞".repeat(40);
        String card = new VCard().text("NOTE", value).toString();

        assertThat(Arrays.stream(card.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(card.replace("\r\n ", "")).contains("NOTE:" + value + "\r\n");
    }
}

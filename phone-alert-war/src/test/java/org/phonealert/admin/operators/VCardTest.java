package org.phonealert.admin.operators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Address books read the caller card as RFC 6350 says. */
class VCardTest {
    @Test
    void it_begins_and_ends_as_a_card_of_version_4() {
        assertThat(new VCard().text("FN", "Phone Alert").toString())
                .isEqualTo("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Phone Alert\r\nEND:VCARD\r\n");
    }

    @Test
    void what_would_end_a_value_or_a_line_is_escaped() {
        assertThat(new VCard().text("NOTE", "a,b;c\\d\r\ne\u0007").toString()).contains("NOTE:a\\,b\\;c\\\\d\\ne\r\n");
    }

    @Test
    void a_value_that_is_taken_as_it_is_stays_in_its_line() {
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

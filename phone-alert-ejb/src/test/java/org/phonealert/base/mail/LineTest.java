package org.phonealert.base.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text from outside becomes one short line, whatever it is. */
class LineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "web01\r\nBcc: victim@example.org",
                "web01\nBcc: victim@example.org",
                "web01\rBcc: victim@example.org",
                "web01\u0085Bcc: victim@example.org",
                "web01\u2028Bcc: victim@example.org",
                "web01\u2029Bcc: victim@example.org",
                "web01\u000bBcc: victim@example.org",
                "web01 \t\u202e\u200b Bcc: victim@example.org",
                "web01\ud83dBcc: victim@example.org"
            })
    void whatever_could_begin_another_line_becomes_a_space(String text) {
        assertThat(Line.of(text, 100)).isEqualTo("web01 Bcc: victim@example.org");
    }

    @Test
    void what_is_too_long_is_cut_and_never_in_the_middle_of_a_character() {
        assertThat(Line.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Line.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Line.of("abcd\ud83d\udea8fg", 6)).isEqualTo("abcd…");
        assertThat(Line.of("abc\ud83d\udea8efg", 6)).isEqualTo("abc\ud83d\udea8…");
    }
}

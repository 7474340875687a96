package org.phonealert.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {
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
    void line_breaks_and_control_characters_become_a_space(String text) {
        assertThat(Text.line(text, 100)).isEqualTo("web01 Bcc: victim@example.org");
    }

    @Test
    void a_shortened_text_ends_with_a_mark() {
        assertThat(Text.fit("abcdefgh", 8)).isEqualTo("abcdefgh");
        assertThat(Text.fit("abcdefghi", 8)).isEqualTo("abcd […]");
        assertThat(Text.line("abcd\nefghi", 8)).isEqualTo("abcd […]");
    }

    @Test
    void a_text_is_never_cut_in_the_middle_of_a_character() {
        assertThat(Text.fit("abc\ud83d\udea8efghi", 8)).isEqualTo("abc […]");
        assertThat(Text.fit("ab\ud83d\udea8efghi", 8)).isEqualTo("ab\ud83d\udea8 […]");
    }

    @Test
    void long_names_that_differ_stay_different() {
        assertThat(Text.fitName("web01", 12)).isEqualTo("web01");
        assertThat(Text.fitName("a very long name 1", 12))
                .hasSize(12)
                .startsWith("a v")
                .isNotEqualTo(Text.fitName("a very long name 2", 12));
    }
}

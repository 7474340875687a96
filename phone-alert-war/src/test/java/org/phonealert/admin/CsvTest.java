package org.phonealert.admin;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {
    @Test
    void cells_are_separated_by_semicolons_and_rows_by_line_ends() throws IOException {
        assertThat(row("a", null, 3, "été")).isEqualTo("a;;3;été\r\n");
    }

    @Test
    void separators_and_quotes_inside_a_cell_are_quoted() throws IOException {
        assertThat(row("a;b", "say \"hi\"", "two\nlines")).isEqualTo("\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void text_that_starts_like_a_formula_gets_an_apostrophe(String text) throws IOException {
        assertThat(row(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void a_formula_cannot_hide_behind_a_quote_or_a_carriage_return() throws IOException {
        assertThat(row("=\"a\"&B1", "\r=1")).isEqualTo("\"'=\"\"a\"\"&B1\";\"'\r=1\"\r\n");
    }

    @Test
    void numbers_are_written_unchanged() throws IOException {
        assertThat(row(-1)).isEqualTo("-1\r\n");
    }

    private static String row(@Nullable Object... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        new Csv(out).row(Arrays.asList(cells));
        assertThat(out).startsWith("\uFEFF");
        return out.substring(1);
    }
}

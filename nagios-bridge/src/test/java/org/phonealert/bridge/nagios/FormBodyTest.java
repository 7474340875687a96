package org.phonealert.bridge.nagios;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.base.InvalidInputException;
import org.phonealert.monitoring.bridge.BodyTooLargeException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormBodyTest {
    @Test
    void fields_are_decoded_as_utf_8() throws IOException {
        assertThat(read("HOSTNAME=web01&SERVICEOUTPUT=d%C3%A9bit+%26+%3D&EMPTY="))
                .isEqualTo(Map.of("HOSTNAME", "web01", "SERVICEOUTPUT", "débit & =", "EMPTY", ""));
    }

    @Test
    void the_first_of_a_repeated_field_counts() throws IOException {
        assertThat(read("A=1&A=2")).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void an_empty_body_has_no_fields() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_garbled_field_is_named() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read("HOSTNAME=web01&SERVICEOUTPUT=100%&B=1"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("SERVICEOUTPUT"));
    }

    @Test
    void a_body_up_to_the_limit_is_read_and_a_longer_one_is_not() throws IOException {
        assertThat(read("A=" + "x".repeat(FormBody.MOST_BYTES - 2))).containsKey("A");
        assertThatExceptionOfType(BodyTooLargeException.class)
                .isThrownBy(() -> read("A=" + "x".repeat(FormBody.MOST_BYTES - 1)));
    }

    private static Map<String, String> read(String body) throws IOException {
        return FormBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }
}

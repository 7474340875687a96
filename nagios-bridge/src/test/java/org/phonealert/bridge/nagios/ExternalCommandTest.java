package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.phonealert.monitoring.connection.Writeback;

import static org.assertj.core.api.Assertions.assertThat;

/** Any name and text: one command, of one of two kinds, with a fixed number of arguments. */
class ExternalCommandTest {
    private static final Instant NOW = Instant.ofEpochSecond(1795341600);

    @Test
    void a_service_is_acknowledged_sticky_with_notification_and_persistent() {
        assertThat(command(
                        Writeback.Kind.ACKNOWLEDGE,
                        "Alice Martin (Phone Alert)",
                        "taken; by phone",
                        Optional.of("HTTP")))
                .isEqualTo(
                        "[1795341600] ACKNOWLEDGE_SVC_PROBLEM;web01;HTTP;2;1;1;Alice Martin (Phone Alert);taken, by phone\n");
    }

    @Test
    void a_host_is_commented() {
        assertThat(command(Writeback.Kind.COMMENT, "Alice (Phone Alert)", "ended", Optional.empty()))
                .isEqualTo("[1795341600] ADD_HOST_COMMENT;web01;1;Alice (Phone Alert);ended\n");
    }

    @Property
    void no_text_can_end_an_argument_or_the_line(
            @ForAll String author, @ForAll String text, @ForAll Writeback.Kind kind) {
        String line = command(kind, author, text, Optional.of("HTTP"));

        assertThat(line).endsWith("\n").startsWith("[1795341600] A");
        assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("\\p{Cntrl}");
        assertThat(line.chars().filter(letter -> letter == ';').count())
                .isEqualTo(kind == Writeback.Kind.ACKNOWLEDGE ? 7 : 5);
        assertThat(new ExternalCommand(line).isShortEnough()).isTrue();
    }

    @Property
    void a_line_for_the_kit_has_five_fields(
            @ForAll String key, @ForAll String author, @ForAll String text, @ForAll Writeback.Kind kind) {
        String line = WritebackLine.of(new Writeback(7, 8, key, kind, author, text, 0));

        assertThat(line).endsWith("\n").startsWith("7\t" + kind + "\t");
        assertThat(line.substring(0, line.length() - 1).split("\t", -1)).hasSize(5);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line).doesNotContain("\r").doesNotContain("\0");
    }

    private static String command(Writeback.Kind kind, String author, String text, Optional<String> service) {
        return ExternalCommand.of(new Writeback(1, 2, "web01/HTTP", kind, author, text, 0), "web01", service, NOW)
                .text();
    }
}

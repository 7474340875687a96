package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.monitoring.connection.SourceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Writing to a pipe without a reader does not block, and no file is created. */
class CommandPipeTest {
    private static final ExternalCommand COMMAND = new ExternalCommand("[1] ADD_HOST_COMMENT;web01;1;été;text\n");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_reader_of_the_pipe_gets_the_line() throws Exception {
        Path pipe = fifo();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try (BufferedReader written =
                new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.UTF_8))) {
            writeUntilRead(pipe);

            assertThat(written.readLine()).isEqualTo("[1] ADD_HOST_COMMENT;web01;1;été;text");
        } finally {
            reader.destroyForcibly();
        }
    }

    /** The reader may not have opened it yet. */
    private static void writeUntilRead(Path pipe) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (true) {
                try {
                    new CommandPipe(pipe).write(COMMAND);
                    return;
                } catch (SourceException notYet) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    @Test
    void a_pipe_without_a_reader_fails_at_once() throws Exception {
        Path pipe = fifo();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertRefused(pipe, "does it run"));
    }

    @Test
    void a_regular_file_in_its_place_is_not_changed() throws Exception {
        Path file = Files.writeString(directory.resolve("nagios.cmd"), "a file");

        assertRefused(file, "is not a named pipe");
        assertThat(file).hasContent("a file");
    }

    @Test
    void no_file_is_created_where_there_is_none() {
        Path none = directory.resolve("nagios.cmd");

        assertRefused(none, "is not a named pipe");
        assertThat(none).doesNotExist();
    }

    private static void assertRefused(Path path, String why) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> new CommandPipe(path).write(COMMAND))
                .withMessageContaining(why);
    }

    private Path fifo() throws Exception {
        Path pipe = directory.resolve("nagios.cmd");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}

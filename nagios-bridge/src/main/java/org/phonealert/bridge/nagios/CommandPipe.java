package org.phonealert.bridge.nagios;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/**
 * The external command file of a Nagios on this machine, a named pipe. Java blocks on opening a pipe without a reader,
 * such as one left over by a dead Nagios. Therefore dd(1) writes: it neither blocks nor creates a file.
 */
record CommandPipe(Path path) {
    private static final int TIMEOUT_SECONDS = 5;

    /** @throws SourceException if Nagios certainly or probably did not receive the command */
    void write(ExternalCommand command) throws SourceException {
        if (!isPipe()) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    path
                            + " is not a named pipe: Nagios is not running, or check_external_commands is not 1 in its configuration");
        }
        if (!Files.isWritable(path)) {
            throw new SourceException(
                    Fault.NOT_ALLOWED, path + " is not writable for the user of this server: check its group");
        }
        if (!command.isShortEnough()) {
            throw new SourceException(Fault.REFUSED, "the command is too long for the pipe of Nagios");
        }
        try {
            write(command.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new SourceException(Fault.UNREACHABLE, "cannot write to " + path + ": " + broken.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SourceException(Fault.UNREACHABLE, "stopped while writing to " + path);
        }
    }

    private boolean isPipe() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException none) {
            return false;
        }
    }

    private void write(byte[] line) throws IOException, InterruptedException, SourceException {
        Process writer = new ProcessBuilder(
                        "dd",
                        "of=" + path,
                        "oflag=nonblock",
                        "conv=nocreat,notrunc",
                        "iflag=fullblock",
                        "bs=4096",
                        "count=1",
                        "status=none")
                .redirectErrorStream(true)
                .start();
        try {
            feed(line, writer);
            boolean ended = writer.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!ended || writer.exitValue() != 0) {
                throw new SourceException(Fault.UNREACHABLE, "Nagios does not read from " + path + ": does it run?");
            }
        } finally {
            writer.destroyForcibly();
        }
    }

    /** Without a reader of the pipe, dd may exit before it has read all input; its exit status shows that. */
    private static void feed(byte[] line, Process writer) {
        try (OutputStream in = writer.getOutputStream()) {
            in.write(line);
        } catch (IOException gone) {
            // the exit status of dd is checked by the caller
        }
    }
}

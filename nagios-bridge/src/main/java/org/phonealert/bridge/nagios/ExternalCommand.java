package org.phonealert.bridge.nagios;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/**
 * An external command of Nagios, one line. Only acknowledgements and comments are made, of a host or a service, and no
 * argument can end an argument or the line.
 */
record ExternalCommand(String text) {
    /** PIPE_BUF: up to here a write to a pipe is atomic. */
    private static final int MOST_BYTES = 4096;

    private static final int LONGEST_ARGUMENT = 300;

    static ExternalCommand of(Writeback writeback, String host, Optional<String> service, Instant now) {
        String kind = service.isPresent() ? "SVC" : "HOST";
        String command = switch (writeback.kind()) {
            // sticky until recovery, with notification of the other contacts, and persistent over a restart
            case ACKNOWLEDGE -> "ACKNOWLEDGE_%s_PROBLEM;%s;2;1;1".formatted(kind, subject(host, service));
            case COMMENT -> "ADD_%s_COMMENT;%s;1".formatted(kind, subject(host, service));
        };
        return new ExternalCommand("[%d] %s;%s;%s\n"
                .formatted(now.getEpochSecond(), command, argument(writeback.author()), argument(writeback.text())));
    }

    private static String subject(String host, Optional<String> service) {
        return WritebackLine.argument(host)
                + service.map(name -> ";" + WritebackLine.argument(name)).orElse("");
    }

    private static String argument(String text) {
        return Text.fit(WritebackLine.argument(text), LONGEST_ARGUMENT);
    }

    boolean isShortEnough() {
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}

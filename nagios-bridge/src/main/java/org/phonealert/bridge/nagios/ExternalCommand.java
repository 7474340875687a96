package org.phonealert.bridge.nagios;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/**
 * A line that Nagios takes from its pipe. Only two kinds are ever made, for a host or one of its services, and nothing in
 * the arguments can end an argument or the line.
 */
record ExternalCommand(String text) {
    /** What a pipe takes at once, so that no other line gets in between. */
    private static final int MOST_BYTES = 4096;

    private static final int LONGEST_ARGUMENT = 300;

    static ExternalCommand of(Writeback writeback, String host, Optional<String> service, Instant now) {
        String kind = service.isPresent() ? "SVC" : "HOST";
        String command = switch (writeback.kind()) {
            // sticky until it is well again, told to the others, and kept over a restart
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

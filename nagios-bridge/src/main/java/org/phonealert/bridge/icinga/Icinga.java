package org.phonealert.bridge.icinga;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** An Icinga 2, reached through its REST API. */
@ApplicationScoped
public class Icinga implements SourceProtocol {
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    @Override
    public Set<ConnectionType> connectionTypes() {
        return Set.of(ConnectionType.ICINGA_API);
    }

    @Override
    public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
        IcingaClient icinga = new IcingaClient(connection);
        if (writeback.kind() == Writeback.Kind.COMMENT && writeback.attempts() > 0 && hasComment(icinga, writeback)) {
            return Outcome.PUSHED;
        }
        for (Kind kind : Kind.values()) {
            IcingaAnswer answer = icinga.act(action(writeback), body(kind, writeback));
            if (!answer.isNotFound()) {
                return outcome(answer, writeback);
            }
        }
        throw new SourceException(Fault.REFUSED, "Icinga does not know this host or service");
    }

    /**
     * "a/b" may be the host a/b, or service b of host a: a filter per kind decides, and takes the name as a variable
     * only.
     */
    private enum Kind {
        SERVICE("Service", "host.name + \"/\" + service.name == subject"),
        HOST("Host", "host.name == subject");

        private final String type;
        private final String filter;

        Kind(String type, String filter) {
            this.type = type;
            this.filter = filter;
        }
    }

    private static String action(Writeback writeback) {
        return switch (writeback.kind()) {
            case ACKNOWLEDGE -> "acknowledge-problem";
            case COMMENT -> "add-comment";
        };
    }

    private static Map<String, Object> body(Kind kind, Writeback writeback) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind.type);
        body.put("filter", kind.filter);
        body.put("filter_vars", Map.of("subject", writeback.dedupKey()));
        body.put("author", writeback.author());
        body.put("comment", writeback.text());
        if (writeback.kind() == Writeback.Kind.ACKNOWLEDGE) {
            body.put("sticky", true);
            body.put("notify", true);
        }
        return body;
    }

    /** 409 means acknowledged already (by an earlier attempt of ours, if there was one), or resolved. */
    private static Outcome outcome(IcingaAnswer answer, Writeback writeback) throws SourceException {
        return switch (answer.code()) {
            case OK -> Outcome.PUSHED;
            case CONFLICT ->
                writeback.attempts() > 0 && answer.words().contains("already acknowledged")
                        ? Outcome.PUSHED
                        : Outcome.OVER;
            default ->
                throw new SourceException(
                        Fault.UNREACHABLE,
                        "Icinga did not perform the action: %d %s".formatted(answer.code(), answer.words()));
        };
    }

    private static boolean hasComment(IcingaClient icinga, Writeback writeback) throws SourceException {
        IcingaComments found = icinga.query(
                "comments",
                Map.of(
                        "filter",
                        "comment.author == author && comment.text == text && (comment.host_name == subject"
                                + " || comment.host_name + \"/\" + comment.service_name == subject)",
                        "filter_vars",
                        Map.of("author", writeback.author(), "text", writeback.text(), "subject", writeback.dedupKey()),
                        "attrs",
                        List.of("author")),
                IcingaComments.class);
        return !found.all().isEmpty();
    }

    @Override
    public SourceState fetchState(SourceConnection connection) throws SourceException {
        // Icinga does not report its time; the system clock stands in, not the adjustable clock of Phone Alert
        Instant asOf = Clock.systemUTC().instant();
        IcingaClient icinga = new IcingaClient(connection);
        return new IcingaState(asOf, icinga).read();
    }
}

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

/** An Icinga 2, by its REST API. */
@ApplicationScoped
public class Icinga implements SourceProtocol {
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    @Override
    public Set<ConnectionType> types() {
        return Set.of(ConnectionType.ICINGA_API);
    }

    @Override
    public Outcome push(SourceConnection link, Writeback reply) throws SourceException {
        IcingaClient icinga = new IcingaClient(link);
        if (reply.kind() == Writeback.Kind.COMMENT && reply.attempts() > 0 && hasComment(icinga, reply)) {
            return Outcome.PUSHED;
        }
        for (Kind kind : Kind.values()) {
            IcingaAnswer answer = icinga.act(action(reply), body(kind, reply));
            if (!answer.isNothingFound()) {
                return outcome(answer, reply);
            }
        }
        throw new SourceException(Fault.REFUSED, "Icinga does not know this host or service");
    }

    /** "a/b" may be the host a/b, or service b of host a: a filter finds out, and no text of ours is part of it. */
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

    private static String action(Writeback reply) {
        return switch (reply.kind()) {
            case ACKNOWLEDGE -> "acknowledge-problem";
            case COMMENT -> "add-comment";
        };
    }

    private static Map<String, Object> body(Kind kind, Writeback reply) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind.type);
        body.put("filter", kind.filter);
        body.put("filter_vars", Map.of("subject", reply.dedupKey()));
        body.put("author", reply.author());
        body.put("comment", reply.text());
        if (reply.kind() == Writeback.Kind.ACKNOWLEDGE) {
            body.put("sticky", true);
            body.put("notify", true);
        }
        return body;
    }

    /** A conflict: it is acknowledged already (by an earlier try of ours, if there was one), or is well again. */
    private static Outcome outcome(IcingaAnswer answer, Writeback reply) throws SourceException {
        return switch (answer.code()) {
            case OK -> Outcome.PUSHED;
            case CONFLICT ->
                reply.attempts() > 0 && answer.words().contains("already acknowledged") ? Outcome.PUSHED : Outcome.OVER;
            default ->
                throw new SourceException(
                        Fault.UNREACHABLE, "Icinga did not do it: %d %s".formatted(answer.code(), answer.words()));
        };
    }

    private static boolean hasComment(IcingaClient icinga, Writeback reply) throws SourceException {
        IcingaComments found = icinga.query(
                "comments",
                Map.of(
                        "filter",
                        "comment.author == author && comment.text == text && (comment.host_name == subject"
                                + " || comment.host_name + \"/\" + comment.service_name == subject)",
                        "filter_vars",
                        Map.of("author", reply.author(), "text", reply.text(), "subject", reply.dedupKey()),
                        "attrs",
                        List.of("author")),
                IcingaComments.class);
        return !found.all().isEmpty();
    }

    @Override
    public SourceState fetchState(SourceConnection link) throws SourceException {
        // Icinga does not tell its own time; the machines' clocks agree, whatever ours is set to
        Instant asOf = Clock.systemUTC().instant();
        IcingaClient icinga = new IcingaClient(link);
        return new IcingaState(asOf, icinga).read();
    }
}

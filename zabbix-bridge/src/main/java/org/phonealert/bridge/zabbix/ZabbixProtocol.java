package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceProtocols;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** Tells a Zabbix who has a problem, and asks it for all of them. */
@ApplicationScoped
public class ZabbixProtocol implements SourceProtocol {
    @Inject
    private SourceProtocols protocols;

    @Inject
    private Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        protocols.register(this);
    }

    @Override
    public Set<ConnectionType> types() {
        return Set.of(ConnectionType.ZABBIX_API);
    }

    @Override
    public Outcome push(SourceConnection link, Writeback reply) throws SourceException {
        ZabbixApi api = api(link);
        ProblemEvent event = ZabbixProblems.events(api, List.of(reply.dedupKey())).stream()
                .findFirst()
                .orElseThrow(() -> new SourceException(
                        Fault.REFUSED,
                        "Zabbix knows no problem %s, or hides it from our user: may its group read the host's group?"
                                .formatted(reply.dedupKey())));
        String message = OwnMark.message(reply);
        if (event.has(message)) {
            return Outcome.PUSHED;
        }
        if (event.isOver() || (reply.kind() == Writeback.Kind.ACKNOWLEDGE && isSomebodyElses(event))) {
            return Outcome.OVER;
        }
        int action = reply.kind() == Writeback.Kind.ACKNOWLEDGE
                ? ProblemUpdate.ACKNOWLEDGE | ProblemUpdate.MESSAGE
                : ProblemUpdate.MESSAGE;
        Object unused = api.call(
                "event.acknowledge",
                Map.of("eventids", List.of(reply.dedupKey()), "action", action, "message", message));
        return Outcome.PUSHED;
    }

    private static boolean isSomebodyElses(ProblemEvent event) {
        Optional<ProblemUpdate> last = event.acknowledgement();
        return event.isAcknowledged() && !last.filter(ProblemUpdate::isOurs).isPresent();
    }

    @Override
    public SourceState fetchState(SourceConnection link) throws SourceException {
        ZabbixApi api = api(link);
        // before the problems are read: what begins in between is not taken for over
        Instant now = api.time().orElse(clock.instant());
        return new SourceState(now, new ZabbixProblems(api).all());
    }

    private static ZabbixApi api(SourceConnection link) {
        return new ZabbixApi(link.address().orElseThrow(), link.secret().orElseThrow());
    }
}

package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

/** Pushes acknowledgements and comments to a Zabbix and fetches its open problems. */
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
    public Set<ConnectionType> connectionTypes() {
        return Set.of(ConnectionType.ZABBIX_API);
    }

    @Override
    public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
        ZabbixApi api = api(connection);
        ProblemEvent event = ZabbixProblems.events(api, List.of(writeback.dedupKey())).stream()
                .findFirst()
                .orElseThrow(() -> new SourceException(
                        Fault.REFUSED,
                        "Zabbix knows no problem %s, or hides it from our user: may its group read the host's group?"
                                .formatted(writeback.dedupKey())));
        String message = WritebackMarker.message(writeback);
        if (event.has(message)) {
            return Outcome.PUSHED;
        }
        if (event.isResolved() || (writeback.kind() == Writeback.Kind.ACKNOWLEDGE && isAcknowledgedInZabbix(event))) {
            return Outcome.OVER;
        }
        int action = writeback.kind() == Writeback.Kind.ACKNOWLEDGE
                ? ProblemUpdate.ACKNOWLEDGE | ProblemUpdate.MESSAGE
                : ProblemUpdate.MESSAGE;
        Object unused = api.call(
                "event.acknowledge",
                ApiObject.of("eventids", List.of(writeback.dedupKey()))
                        .with("action", action)
                        .with("message", message));
        return Outcome.PUSHED;
    }

    private static boolean isAcknowledgedInZabbix(ProblemEvent event) {
        Optional<ProblemUpdate> last = event.acknowledgement();
        return event.isAcknowledged() && !last.filter(ProblemUpdate::isOurs).isPresent();
    }

    @Override
    public SourceState fetchState(SourceConnection connection) throws SourceException {
        ZabbixApi api = api(connection);
        // before the problems are read, so that a problem that begins meanwhile does not count as resolved
        Instant now = api.time().orElse(clock.instant());
        return new SourceState(now, new ZabbixProblems(api).all());
    }

    private static ZabbixApi api(SourceConnection connection) {
        return new ZabbixApi(
                connection.address().orElseThrow(), connection.secret().orElseThrow());
    }
}

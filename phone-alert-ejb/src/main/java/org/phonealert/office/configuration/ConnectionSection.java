package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.json.Pointer;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceConnections;

import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The connections to the sources of the document. */
@Dependent
class ConnectionSection {
    private static final String SECRET = "***";

    @Inject
    private SourceConnections connections;

    @Inject
    private Event<AuditedChange> changes;

    /** @param part null for no connection; without a secret, the present one stays if address and user are the same */
    void define(AlertSource source, @Nullable ConnectionPart part) {
        if (part == null) {
            connections.remove(source);
            return;
        }
        @Nullable SourceConnection known = connections.find(source.id()).orElse(null);
        within("link", () -> {
            SourceConnection connection = connection(part, known);
            connections.define(source, connection);
            if (known != null && !known.secret().equals(connection.secret())) {
                changes.fire(new AuditedChange(Pointer.of("sources", source.name(), "link", "secret"), SECRET, SECRET));
            }
            return connection;
        });
    }

    private static SourceConnection connection(ConnectionPart part, @Nullable SourceConnection known) {
        ConnectionType type = required("type", part.type());
        String secret = part.secret() != null || known == null || !known.isTo(type, part.address(), part.user())
                ? part.secret()
                : known.secret().orElse(null);
        return new SourceConnection(type, part.address(), part.user(), secret, part.certificate());
    }

    /** All connections, by the number of the source, without secrets. */
    Map<Long, ConnectionPart> export() {
        return connections.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> part(one.getValue())));
    }

    private static ConnectionPart part(SourceConnection connection) {
        return new ConnectionPart(
                connection.type(),
                connection.address().orElse(null),
                connection.user().orElse(null),
                null,
                connection.certificate().orElse(null));
    }
}

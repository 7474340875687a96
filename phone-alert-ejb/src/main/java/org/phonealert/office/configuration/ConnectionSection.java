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

/** How the document's sources are told and asked. */
@Dependent
class ConnectionSection {
    private static final String SECRET = "***";

    @Inject
    private SourceConnections links;

    @Inject
    private Event<AuditedChange> changes;

    /** @param part null if the source has none, or shall have none any more; one without secret keeps the secret it has */
    void define(AlertSource source, @Nullable ConnectionPart part) {
        if (part == null) {
            links.remove(source);
            return;
        }
        @Nullable SourceConnection known = links.find(source.id()).orElse(null);
        within("link", () -> {
            SourceConnection link = link(part, known);
            links.define(source, link);
            if (known != null && !known.secret().equals(link.secret())) {
                changes.fire(new AuditedChange(Pointer.of("sources", source.name(), "link", "secret"), SECRET, SECRET));
            }
            return link;
        });
    }

    private static SourceConnection link(ConnectionPart part, @Nullable SourceConnection known) {
        ConnectionType type = required("type", part.type());
        String secret = part.secret() != null || known == null || !known.leadsWhere(type, part.address(), part.user())
                ? part.secret()
                : known.secret().orElse(null);
        return new SourceConnection(type, part.address(), part.user(), secret, part.certificate());
    }

    /** Those there are, by the source's number, without their secrets. */
    Map<Long, ConnectionPart> export() {
        return links.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> part(one.getValue())));
    }

    private static ConnectionPart part(SourceConnection link) {
        return new ConnectionPart(
                link.type(),
                link.address().orElse(null),
                link.user().orElse(null),
                null,
                link.certificate().orElse(null));
    }
}

package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.AlertSources;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.settings.Settings;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.office.configuration.ConnectionEdits;
import org.phonealert.office.configuration.ConnectionPart;

/** Connects a Zabbix in one step: all that it needs there and here. Done again, all stays as it is but for the token. */
@RequestScoped
public class ZabbixConnector {
    @Inject
    private AlertSources sources;

    @Inject
    private SourceKeyCache keys;

    @Inject
    private ConnectionEdits edits;

    @Inject
    private Settings settings;

    /**
     * Connects it.
     *
     * @return what was made or changed, a line each
     * @throws SourceException if Zabbix does not answer, or does not let that user do this
     */
    List<String> connect(ConnectionRequest request) throws SourceException {
        String name = request.sourceName();
        ZabbixSetUp.Scope scope = request.scope();
        AdministratorSession session = AdministratorSession.open(request);
        try {
            ZabbixSetUp setUp = new ZabbixSetUp(session.api());
            String key = key(name, request, setUp);
            String token = setUp.configure(new ZabbixKit(settings.publicUrl()).mediaType(key), scope);
            edits.saveLink(name, new ConnectionPart(ConnectionType.ZABBIX_API, request.address(), null, token, null));
            return setUp.changes();
        } finally {
            session.close();
        }
    }

    /** A key that works already is not changed: others may have it, too. */
    private String key(String name, ConnectionRequest request, ZabbixSetUp setUp) throws SourceException {
        Optional<AlertSource> known = find(name);
        if (known.isPresent() && known.get().type() != SourceType.ZABBIX) {
            throw new InvalidInputException("source", RefusalReason.NOT_A_ZABBIX_SOURCE, name);
        }
        if (request.key() != null) {
            if (keys.withKey(request.key())
                    .filter(source -> source.name().equals(name))
                    .isEmpty()) {
                throw new InvalidInputException("key", RefusalReason.NOT_THE_KEY_OF, name);
            }
            return request.key();
        }
        if (known.isEmpty()) {
            return edits.addSource(name, SourceType.ZABBIX);
        }
        return setUp.key()
                .filter(there -> keys.withKey(there)
                        .filter(source -> source.name().equals(name))
                        .isPresent())
                .orElseGet(() -> edits.rotateKey(name));
    }

    private Optional<AlertSource> find(String name) {
        return sources.all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst();
    }

    /** How we come into a Zabbix as its administrator: with a token, or with a password and a session that is ended. */
    private record AdministratorSession(ZabbixApi api, boolean isSession) {
        static AdministratorSession open(ConnectionRequest request) throws SourceException {
            if (request.adminToken() != null) {
                return new AdministratorSession(new ZabbixApi(request.address(), request.adminToken()), false);
            }
            if (request.user() == null) {
                throw new InvalidInputException("adminToken", RefusalReason.ZABBIX_LOGIN_MISSING);
            }
            ZabbixApi anonymous = new ZabbixApi(request.address(), null);
            String session = anonymous.call(
                    "user.login", Map.of("username", request.user(), "password", request.requiredPassword()), String.class);
            return new AdministratorSession(anonymous.as(session), true);
        }

        void close() throws SourceException {
            if (isSession) {
                Object unused = api.call("user.logout", List.of());
            }
        }
    }
}

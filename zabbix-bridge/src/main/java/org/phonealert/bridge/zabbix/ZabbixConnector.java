package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
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

/**
 * Connects a Zabbix in one step: creates the objects there and the alert source here. Repeated, it changes only the
 * token.
 */
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
     * Creates or updates the objects in Zabbix and the connection of the source.
     *
     * @return what was created or changed, one line each
     * @throws SourceException if Zabbix does not answer, or does not permit this to the user
     */
    List<String> connect(ConnectionRequest request) throws SourceException {
        String name = request.sourceName();
        ZabbixSetUp.Scope scope = request.scope();
        AdministratorSession session = AdministratorSession.open(request);
        try {
            ZabbixSetUp setUp = new ZabbixSetUp(session.api());
            String key = key(name, request, setUp);
            String token = setUp.configure(new ZabbixKit(settings.publicUrl()).mediaType(key), scope);
            edits.saveConnection(
                    name, new ConnectionPart(ConnectionType.ZABBIX_API, request.address(), null, token, null));
            return setUp.changes();
        } finally {
            session.close();
        }
    }

    /** A valid key is kept because other systems may use it too. */
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

    /**
     * Access to Zabbix as a super administrator: by an API token, or by a password and a session that is closed
     * afterwards.
     */
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
                    "user.login",
                    ApiObject.of("username", request.user()).with("password", request.requiredPassword()),
                    String.class);
            return new AdministratorSession(anonymous.as(session), true);
        }

        void close() throws SourceException {
            if (isSession) {
                Object unused = api.call("user.logout", List.of());
            }
        }
    }
}

package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.KeyRefusedException;
import org.phonealert.monitoring.bridge.Problem;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Authentication;
import org.phonealert.people.account.Role;

/** Connects a Zabbix on request of an administrator. The secrets of the request are used once and never stored. */
@RequestScoped
@Path("connection")
public class ConnectionResource {
    @Inject
    private Authentication authentication;

    @Inject
    private Actor actor;

    @Inject
    private ZabbixConnector connector;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response connect(@Context HttpHeaders headers, InputStream body) throws IOException {
        if (BearerKey.in(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(authentication::isAdministratorKey)
                .isEmpty()) {
            throw new KeyRefusedException(RefusalReason.ADMINISTRATOR_KEY_NEEDED);
        }
        actor.become("API", Role.ADMINISTRATOR);
        ConnectionRequest request = Json.read(JsonBody.read(body), ConnectionRequest.class);
        try {
            Made made = new Made(connector.connect(request));
            return Response.ok(Json.write(made), MediaType.APPLICATION_JSON).build();
        } catch (SourceException failed) {
            if (failed.fault() == Fault.NOT_ALLOWED) {
                throw new InvalidInputException("adminToken", RefusalReason.ZABBIX_REFUSED, failed.reason());
            }
            return badGateway(failed, Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }
    }

    private static Response badGateway(SourceException failed, Language language) {
        Refusal refusal = Refusal.of(RefusalReason.ZABBIX_FAILED, failed.reason());
        return Problem.of(Status.BAD_GATEWAY, refusal.in(language), "zabbix", refusal)
                .response();
    }

    /** What was created or changed, one line each. */
    record Made(List<String> made) {}
}

package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.Problem;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Admission;
import org.phonealert.people.account.Role;

/** Connects a Zabbix, for an administrator's key. The secrets of the request are used once and kept nowhere. */
@RequestScoped
@Path("connection")
public class ConnectionResource {
    @Inject
    private Admission admission;

    @Inject
    private Actor actor;

    @Inject
    private Connecting connecting;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response connect(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
            throws IOException {
        if (BearerKey.in(authorization).filter(admission::isAdministrator).isEmpty()) {
            return new Problem(Status.UNAUTHORIZED, "send an administrator's key: Authorization: Bearer <key>", null)
                    .response();
        }
        actor.is("API", Role.ADMINISTRATOR);
        Optional<String> json = JsonBody.read(body);
        if (json.isEmpty()) {
            return new Problem(Status.REQUEST_ENTITY_TOO_LARGE, "this is far too long", null).response();
        }
        try {
            Made made = new Made(connecting.connect(Json.read(json.get(), ConnectionRequest.class)));
            return Response.ok(Json.write(made), MediaType.APPLICATION_JSON).build();
        } catch (SourceException refusal) {
            return refusal.fault() == Fault.NOT_ALLOWED
                    ? new Problem(Status.BAD_REQUEST, refusal.reason(), "adminToken").response()
                    : new Problem(Status.BAD_GATEWAY, refusal.reason(), "zabbix").response();
        }
    }

    /** What was made or changed, a line each. */
    record Made(List<String> made) {}
}

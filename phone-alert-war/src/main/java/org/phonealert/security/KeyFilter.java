package org.phonealert.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.phonealert.account.Actor;
import org.phonealert.account.Admission;
import org.phonealert.account.Role;
import org.phonealert.source.AlertSource;
import org.phonealert.source.KnownSources;

/** Lets nobody into the machine API without a key that is known; only the API's own description is open. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String OPEN = "openapi.json";

    @Inject
    private KnownSources sources;

    @Inject
    private Admission admission;

    @Inject
    private Caller caller;

    @Inject
    private Actor actor;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(OPEN)) {
            return;
        }
        String header = request.getHeaderString("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            throw new NotAuthorizedException("send the key: Authorization: Bearer <key>", "Bearer");
        }
        String key = header.substring(BEARER.length()).strip();
        Optional<AlertSource> source = sources.withKey(key);
        if (source.isPresent()) {
            caller.is(source.get());
            // a source takes in charge and resolves what is its own
            actor.is(source.get().name(), Role.OPERATOR);
        } else if (admission.isAdministrator(key)) {
            caller.isAdministrator();
            actor.is("API", Role.ADMINISTRATOR);
        } else {
            throw new NotAuthorizedException("this key is not known", "Bearer");
        }
    }
}

package org.phonealert.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody into the machine API without a key that is known; only the API's own description is open. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {
    private static final String OPEN = "openapi.json";

    @Inject
    private MachineKeys keys;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(OPEN)) {
            return;
        }
        String key = MachineKeys.in(request.getHeaderString("Authorization"))
                .orElseThrow(() -> new NotAuthorizedException("send the key: Authorization: Bearer <key>", "Bearer"));
        if (!keys.admit(key)) {
            throw new NotAuthorizedException("this key is not known", "Bearer");
        }
    }
}

package org.phonealert.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.people.account.KeyRefusedException;

/** Lets nobody into the machine API without a key that is known; only the API's own description is open. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {
    private static final String OPEN = "openapi.json";

    @Inject
    private ApiKeys keys;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(OPEN)) {
            return;
        }
        String key = BearerKey.in(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new KeyRefusedException(RefusalReason.KEY_NEEDED));
        if (!keys.admit(key)) {
            throw new KeyRefusedException(RefusalReason.UNKNOWN_KEY);
        }
    }
}

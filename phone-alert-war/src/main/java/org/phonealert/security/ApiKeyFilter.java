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
import org.phonealert.monitoring.bridge.KeyRefusedException;

/** Refuses requests to the machine API without a known key; only the OpenAPI document is public. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {
    private static final String PUBLIC = "openapi.json";

    @Inject
    private ApiKeys keys;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().endsWith(PUBLIC)) {
            return;
        }
        String key = BearerKey.in(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new KeyRefusedException(RefusalReason.KEY_NEEDED));
        if (!keys.authenticate(key)) {
            throw new KeyRefusedException(RefusalReason.UNKNOWN_KEY);
        }
    }
}

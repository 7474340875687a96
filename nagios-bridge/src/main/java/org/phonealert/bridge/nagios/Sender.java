package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.Problem;

/** Who sends a request: the alert source whose key it shows. */
@RequestScoped
public class Sender {
    @Inject
    private SourceKeyCache sources;

    /** @param authorization the header of that name */
    public Optional<AlertSource> find(@Nullable String authorization) {
        return BearerKey.in(authorization).flatMap(sources::withKey);
    }

    /** What somebody is answered whose key is nobody's. */
    static Response unknown() {
        return new Problem(Status.UNAUTHORIZED, "send the key of an alert source: Authorization: Bearer <key>", null)
                .response();
    }
}

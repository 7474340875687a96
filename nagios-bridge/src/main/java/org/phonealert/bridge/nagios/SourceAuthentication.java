package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.KeyRefusedException;

/** Identifies the alert source that sends a request by its key. */
@RequestScoped
public class SourceAuthentication {
    @Inject
    private SourceKeyCache sources;

    /**
     * Returns the source whose key is in the header.
     *
     * @param authorization the Authorization header; null if absent
     * @throws KeyRefusedException if there is no key, or no source has it
     */
    AlertSource require(@Nullable String authorization) {
        return BearerKey.in(authorization)
                .flatMap(sources::withKey)
                .orElseThrow(() -> new KeyRefusedException(RefusalReason.SOURCE_KEY_NEEDED));
    }
}

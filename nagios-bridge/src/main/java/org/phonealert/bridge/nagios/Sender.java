package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.KeyRefusedException;

/** Who sends a request: the alert source whose key it shows. */
@RequestScoped
public class Sender {
    @Inject
    private SourceKeyCache sources;

    /**
     * The source whose key this is.
     *
     * @param authorization the header of that name
     * @throws KeyRefusedException if there is no key, or no source has it
     */
    AlertSource require(@Nullable String authorization) {
        return BearerKey.in(authorization)
                .flatMap(sources::withKey)
                .orElseThrow(() -> new KeyRefusedException(RefusalReason.SOURCE_KEY_NEEDED));
    }
}

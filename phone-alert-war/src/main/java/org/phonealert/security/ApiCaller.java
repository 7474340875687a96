package org.phonealert.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.RefusalReason;
import org.phonealert.people.account.NotAllowedException;

/** The machine that makes this request: an alert source, or one with an administrator's key. */
@RequestScoped
public class ApiCaller {
    private boolean administrator;

    @Nullable
    private AlertSource source;

    void becomeAdministrator() {
        administrator = true;
    }

    void become(AlertSource alertSource) {
        source = alertSource;
    }

    /**
     * Refuses every caller but an administrator.
     *
     * @throws NotAllowedException if the caller is an alert source
     */
    public void requireAdministrator() {
        if (!administrator) {
            throw new NotAllowedException(RefusalReason.NOT_FOR_SOURCES);
        }
    }

    /**
     * Returns the alert source that calls, and refuses every other caller.
     *
     * @throws NotAllowedException if the caller is not an alert source
     */
    public AlertSource requireSource() {
        if (source == null) {
            throw new NotAllowedException(RefusalReason.ONLY_FOR_SOURCES);
        }
        return source;
    }

    /** The alert source; empty for an administrator. */
    public Optional<AlertSource> source() {
        return Optional.ofNullable(source);
    }
}

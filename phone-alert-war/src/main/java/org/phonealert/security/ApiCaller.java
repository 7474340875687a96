package org.phonealert.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.RefusalReason;
import org.phonealert.people.account.NotAllowedException;

/** Who makes this request: an administrator, or an alert source. */
@RequestScoped
public class ApiCaller {
    private boolean administrator;

    @Nullable
    private AlertSource source;

    public void isAdministrator() {
        administrator = true;
    }

    public void is(AlertSource alertSource) {
        source = alertSource;
    }

    /** @throws NotAllowedException if it is not */
    public void requireAdministrator() {
        if (!administrator) {
            throw new NotAllowedException(RefusalReason.NOT_FOR_SOURCES);
        }
    }

    /** @throws NotAllowedException if it is not */
    public AlertSource requireSource() {
        if (source == null) {
            throw new NotAllowedException(RefusalReason.ONLY_FOR_SOURCES);
        }
        return source;
    }

    /** The source, if it is one. */
    public Optional<AlertSource> source() {
        return Optional.ofNullable(source);
    }
}

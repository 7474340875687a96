package org.phonealert.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;

/** Who makes this request: an administrator, or an alert source. */
@RequestScoped
public class Caller {
    private boolean administrator;

    @Nullable
    private AlertSource source;

    public void isAdministrator() {
        administrator = true;
    }

    public void is(AlertSource alertSource) {
        source = alertSource;
    }

    /** @throws ForbiddenException if it is not */
    public void requireAdministrator() {
        if (!administrator) {
            throw new ForbiddenException("this key is an alert source's: an administrator's is needed");
        }
    }

    /** @throws ForbiddenException if it is not */
    public AlertSource requireSource() {
        if (source == null) {
            throw new ForbiddenException("events are taken with an alert source's key");
        }
        return source;
    }

    /** The source, if it is one. */
    public Optional<AlertSource> source() {
        return Optional.ofNullable(source);
    }
}

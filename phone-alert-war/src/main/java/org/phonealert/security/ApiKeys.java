package org.phonealert.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Authentication;
import org.phonealert.people.account.Role;

/** Authenticates machines by their keys. */
@ApplicationScoped
public class ApiKeys {
    @Inject
    private SourceKeyCache sources;

    @Inject
    private Authentication authentication;

    @Inject
    private ApiCaller caller;

    @Inject
    private Actor actor;

    /**
     * Makes this request that of the alert source or administrator who has this key.
     *
     * @return false if the key is not known
     */
    public boolean authenticate(String key) {
        Optional<AlertSource> source = sources.withKey(key);
        if (source.isPresent()) {
            caller.become(source.get());
            // a source acknowledges and resolves its own alerts
            actor.become(source.get().name(), Role.OPERATOR);
            return true;
        }
        if (authentication.isAdministratorKey(key)) {
            caller.becomeAdministrator();
            actor.become("API", Role.ADMINISTRATOR);
            return true;
        }
        return false;
    }
}

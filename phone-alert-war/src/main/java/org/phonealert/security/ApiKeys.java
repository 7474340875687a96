package org.phonealert.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Authentication;
import org.phonealert.people.account.Role;

/** Tells by its key which machine makes a request. */
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
     * From now on this request is made by whoever has the key.
     *
     * @return whether anybody has
     */
    public boolean admit(String key) {
        Optional<AlertSource> source = sources.withKey(key);
        if (source.isPresent()) {
            caller.is(source.get());
            // a source takes in charge and resolves what is its own
            actor.become(source.get().name(), Role.OPERATOR);
            return true;
        }
        if (authentication.isAdministratorKey(key)) {
            caller.isAdministrator();
            actor.become("API", Role.ADMINISTRATOR);
            return true;
        }
        return false;
    }
}

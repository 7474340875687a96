package org.phonealert.people.signon;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import static java.lang.System.Logger.Level.INFO;

/** Reads the settings when the server starts, so that a wrong one stops the start. */
@Singleton
@Startup
public class SignOnStart {
    private static final System.Logger LOG = System.getLogger(SignOnStart.class.getName());

    @Inject
    private SignOnSettings settings;

    @PostConstruct
    void logSettings() {
        settings.ldap().ifPresent(ldap -> LOG.log(INFO, "Logins are checked by the directory {0}", ldap));
        settings.openId().ifPresent(openId -> LOG.log(INFO, "Logins are offered by the OpenID provider {0}", openId));
    }
}

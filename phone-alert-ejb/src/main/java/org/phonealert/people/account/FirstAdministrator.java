package org.phonealert.people.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Creates the first administrator, as soon as the schema is there. */
@Singleton
@Startup
@DependsOn("Schema")
public class FirstAdministrator {
    @Inject
    private Authentication authentication;

    @PostConstruct
    void create() {
        authentication.createFirstAdministrator();
    }
}

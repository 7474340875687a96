package org.phonealert.people.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Sees to it that somebody can log in after the first start. */
@Singleton
@Startup
@DependsOn("Schema")
public class FirstAdministrator {
    @Inject
    private Authentication admission;

    @PostConstruct
    void welcome() {
        admission.welcomeFirst();
    }
}

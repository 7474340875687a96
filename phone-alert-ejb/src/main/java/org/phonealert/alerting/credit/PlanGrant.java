package org.phonealert.alerting.credit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.phonealert.base.settings.Settings;

/** Grants the credits of the subscription at the start. */
@Singleton
@Startup
@DependsOn("Schema")
public class PlanGrant {
    @Inject
    private Credits credits;

    @Inject
    private Settings settings;

    @PostConstruct
    void grant() {
        credits.grant(settings.plan());
    }
}

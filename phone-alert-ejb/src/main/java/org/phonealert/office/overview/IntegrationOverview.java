package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.alerting.integration.SupportedCountry;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.settings.Subscription;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.PhoneNumber;

/** What people see of the ways out, and how far they reach. */
@Stateless
@AllowedFor(Role.VIEWER)
public class IntegrationOverview {
    @Inject
    private Integrations integrations;

    @Inject
    private Settings settings;

    /** The phone as it is set; empty until an administrator enables it. */
    public Optional<PhoneSettings> phone() {
        return integrations.phone();
    }

    /** Whether calls may leave now. */
    public boolean isPhoneActive() {
        return integrations.activePhone().isPresent();
    }

    public Subscription plan() {
        return settings.plan();
    }

    /** Whether administrators are told by mail what only they can mend. */
    public boolean hasMailServer() {
        return settings.smtp().isPresent();
    }

    /** The numbers that calls may be shown from, in the order of preference. */
    public List<PhoneNumber> outgoingNumbers() {
        return integrations.outgoingNumbers();
    }

    /** The countries that calls may go to, by their calling codes. */
    public List<SupportedCountry> countries() {
        return integrations.supportedCountries();
    }
}

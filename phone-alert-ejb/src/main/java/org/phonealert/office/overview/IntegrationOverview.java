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

/** The integrations, the outgoing numbers and the supported countries. */
@Stateless
@AllowedFor(Role.VIEWER)
public class IntegrationOverview {
    @Inject
    private Integrations integrations;

    @Inject
    private Settings settings;

    /** The settings of the phone; empty until an administrator enables it. */
    public Optional<PhoneSettings> phone() {
        return integrations.phone();
    }

    /** Whether calls may be placed now. */
    public boolean isPhoneActive() {
        return integrations.activePhone().isPresent();
    }

    public Subscription plan() {
        return settings.plan();
    }

    /** Whether a mail server is configured, so that administrators get notices by mail. */
    public boolean hasMailServer() {
        return settings.smtp().isPresent();
    }

    /** The numbers that calls may be shown from, in the order of preference. */
    public List<PhoneNumber> outgoingNumbers() {
        return integrations.outgoingNumbers();
    }

    /** The countries to which calls may be placed, in the order of their calling codes. */
    public List<SupportedCountry> countries() {
        return integrations.supportedCountries();
    }
}

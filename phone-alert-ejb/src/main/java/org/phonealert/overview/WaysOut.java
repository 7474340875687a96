package org.phonealert.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.phonealert.Plan;
import org.phonealert.Settings;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;
import org.phonealert.integration.Integrations;
import org.phonealert.integration.PhoneSettings;
import org.phonealert.integration.SupportedCountry;
import org.phonealert.operator.PhoneNumber;

/** What people see of the ways out, and how far they reach. */
@Stateless
@AllowedFor(Role.VIEWER)
public class WaysOut {
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

    public Plan plan() {
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

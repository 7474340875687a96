package org.phonealert.admin.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Look;
import org.phonealert.admin.Words;
import org.phonealert.admin.operators.Country;
import org.phonealert.alerting.integration.CountryNote;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.alerting.integration.SupportedCountry;
import org.phonealert.office.overview.IntegrationOverview;
import org.phonealert.people.operator.PhoneNumber;

/** The page Integrations: channels, outgoing numbers and supported countries. */
@Named
@RequestScoped
public class IntegrationsPage {
    @Inject
    private IntegrationOverview integrations;

    @Inject
    private Look look;

    @Nullable
    private String q;

    public Optional<PhoneSettings> getPhone() {
        return integrations.phone();
    }

    public boolean isPhoneActive() {
        return integrations.isPhoneActive();
    }

    public boolean isPlanTooLow() {
        return !integrations.plan().includesPhone();
    }

    public String getPlan() {
        return integrations.plan().name();
    }

    public boolean isMailServer() {
        return integrations.hasMailServer();
    }

    public List<OutgoingNumber> getOutgoingNumbers() {
        return integrations.outgoingNumbers().stream().map(this::outgoingNumber).toList();
    }

    private OutgoingNumber outgoingNumber(PhoneNumber number) {
        Country country = new Country(number.region());
        return new OutgoingNumber(number.e164(), country.flag(), country.name(look.getLocale()));
    }

    /** The destinations whose country or calling code matches the search. */
    public List<Destination> getDestinations() {
        String searched = q == null ? "" : q.strip().toLowerCase(look.getLocale());
        return integrations.countries().stream()
                .map(this::destination)
                .filter(one -> one.contains(searched, look.getLocale()))
                .toList();
    }

    private Destination destination(SupportedCountry country) {
        return new Destination(
                country.callingCode(),
                country.regions().stream().map(Country::new).toList(),
                country.note().map(IntegrationsPage::translated).orElse(""));
    }

    private static String translated(CountryNote note) {
        return Words.of(FacesContext.getCurrentInstance()).getString("country_" + note);
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    /** An outgoing number. */
    public record OutgoingNumber(String number, String flag, String country) {}

    /** A calling code and the countries that share it. */
    public record Destination(int callingCode, List<Country> countries, String note) {
        boolean contains(String searched, Locale locale) {
            return ("+" + callingCode).contains(searched)
                    || countries.stream()
                            .anyMatch(country ->
                                    country.name(locale).toLowerCase(locale).contains(searched));
        }
    }
}

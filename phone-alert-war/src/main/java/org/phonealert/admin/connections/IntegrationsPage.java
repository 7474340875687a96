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

/** The ways out, the numbers that calls are shown from, and the countries that can be called. */
@Named
@RequestScoped
public class IntegrationsPage {
    @Inject
    private IntegrationOverview waysOut;

    @Inject
    private Look look;

    @Nullable
    private String q;

    public Optional<PhoneSettings> getPhone() {
        return waysOut.phone();
    }

    public boolean isPhoneActive() {
        return waysOut.isPhoneActive();
    }

    public boolean isPlanTooLow() {
        return !waysOut.plan().includesPhone();
    }

    public String getPlan() {
        return waysOut.plan().name();
    }

    public boolean isMailServer() {
        return waysOut.hasMailServer();
    }

    public List<OwnNumber> getOutgoingNumbers() {
        return waysOut.outgoingNumbers().stream().map(this::own).toList();
    }

    private OwnNumber own(PhoneNumber number) {
        Country country = new Country(number.region());
        return new OwnNumber(number.e164(), country.flag(), country.name(look.getLocale()));
    }

    /** Those whose name or calling code contains what is searched. */
    public List<Destination> getDestinations() {
        String searched = q == null ? "" : q.strip().toLowerCase(look.getLocale());
        return waysOut.countries().stream()
                .map(this::destination)
                .filter(one -> one.contains(searched, look.getLocale()))
                .toList();
    }

    private Destination destination(SupportedCountry country) {
        return new Destination(
                country.callingCode(),
                country.regions().stream().map(Country::new).toList(),
                country.note().map(IntegrationsPage::said).orElse(""));
    }

    private static String said(CountryNote note) {
        return Words.of(FacesContext.getCurrentInstance()).getString("country_" + note);
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    /** A number that calls may be shown from. */
    public record OwnNumber(String number, String flag, String country) {}

    /** Where calls may go: a calling code and the countries that share it. */
    public record Destination(int callingCode, List<Country> countries, String note) {
        boolean contains(String searched, Locale locale) {
            return ("+" + callingCode).contains(searched)
                    || countries.stream()
                            .anyMatch(country ->
                                    country.name(locale).toLowerCase(locale).contains(searched));
        }
    }
}

package org.phonealert.alerting.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.people.operator.PhoneNumber;

/** A calling code to which calls may be placed; of several countries that share it, perhaps only to some. */
@Entity
@Table(name = "supported_countries")
public class SupportedCountry {
    @Id
    @Column(name = "calling_code")
    private int callingCode;

    @Nullable
    private String regions;

    @Nullable
    private String note;

    protected SupportedCountry() {}

    public int callingCode() {
        return callingCode;
    }

    /** The ISO 3166 codes of the countries with this calling code that can be called. */
    public List<String> regions() {
        return regions == null ? PhoneNumber.regionsOf(callingCode) : List.of(regions.split(","));
    }

    /** A restriction to know before relying on it, if any. */
    public Optional<CountryNote> note() {
        return Optional.ofNullable(note).map(CountryNote::of);
    }

    boolean includes(PhoneNumber number) {
        return number.callingCode() == callingCode
                && (regions == null || List.of(regions.split(",")).contains(number.region()));
    }
}

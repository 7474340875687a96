package org.phonealert.alerting.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.people.operator.PhoneNumber;

/** A calling code that calls may go to; where several countries share it, perhaps only some of them. */
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

    /** The countries of this code, ISO 3166: those that can be called where only some can, otherwise all. */
    public List<String> regions() {
        return regions == null ? PhoneNumber.regionsOf(callingCode) : List.of(regions.split(","));
    }

    /** What to know before relying on it, if anything. */
    public Optional<CountryNote> note() {
        return Optional.ofNullable(note).map(CountryNote::of);
    }

    boolean includes(PhoneNumber number) {
        return number.callingCode() == callingCode
                && (regions == null || List.of(regions.split(",")).contains(number.region()));
    }
}

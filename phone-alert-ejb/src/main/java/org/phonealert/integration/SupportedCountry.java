package org.phonealert.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.operator.PhoneNumber;

/** A calling code that calls may go to; where several countries share it, perhaps only some of them. */
@Entity
@Table(name = "supported_countries")
class SupportedCountry {
    @Id
    @Column(name = "calling_code")
    private int callingCode;

    @Nullable
    private String regions;

    protected SupportedCountry() {}

    boolean includes(PhoneNumber number) {
        return number.callingCode() == callingCode
                && (regions == null || List.of(regions.split(",")).contains(number.region()));
    }
}

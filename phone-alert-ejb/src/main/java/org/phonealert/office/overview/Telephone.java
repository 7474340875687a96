package org.phonealert.office.overview;

import org.phonealert.people.operator.PhoneNumber;

/**
 * What is known of a telephone number without calling it.
 *
 * @param number in E.164 format, or masked
 * @param region the ISO 3166 code of its country, or a number for a calling code of no country
 * @param supported whether calls to it are supported
 * @param landline whether it cannot receive SMS for certain
 */
public record Telephone(String number, String region, boolean supported, boolean landline) {
    static Telephone of(PhoneNumber number, boolean supported) {
        return new Telephone(number.e164(), number.region(), supported, number.isLandline());
    }
}

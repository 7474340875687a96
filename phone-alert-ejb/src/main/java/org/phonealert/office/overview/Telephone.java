package org.phonealert.office.overview;

import org.phonealert.people.operator.PhoneNumber;

/**
 * What is known of a telephone number before it is ever called.
 *
 * @param number in E.164, or what may be shown of it
 * @param region the ISO 3166 code of its country, or a number that is no country's
 * @param supported whether calls may go there
 * @param landline whether it surely gets no SMS
 */
public record Telephone(String number, String region, boolean supported, boolean landline) {
    static Telephone of(PhoneNumber number, boolean supported) {
        return new Telephone(number.e164(), number.region(), supported, number.isLandline());
    }
}

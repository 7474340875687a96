package org.phonealert.people.operator;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.regex.Pattern;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * A telephone number in E.164: "+", country calling code and number, digits only, such as +33634168796.
 *
 * @param e164 the number as the carrier dials it
 */
public record PhoneNumber(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws InvalidInputException if it is not in this form */
    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new InvalidInputException("", RefusalReason.NOT_INTERNATIONAL, e164);
        }
    }

    /**
     * A number that a user or a document gives.
     *
     * @throws InvalidInputException if it is not in this form, or no such number can exist in its country. A number that
     *     was accepted once is not checked again: numbering plans change
     */
    public static PhoneNumber of(String e164) {
        PhoneNumber number = new PhoneNumber(e164);
        if (!PhoneNumberUtil.getInstance().isValidNumber(number.parsed())) {
            throw new InvalidInputException("", RefusalReason.IMPOSSIBLE_NUMBER, e164);
        }
        return number;
    }

    /** The country calling code, such as 33; 1 for all of North America. */
    public int callingCode() {
        return parsed().getCountryCode();
    }

    /** The ISO 3166 code of the country, such as FR; several countries share a calling code. */
    public String region() {
        String region = PhoneNumberUtil.getInstance().getRegionCodeForNumber(parsed());
        return region == null ? "" : region;
    }

    /** The ISO 3166 codes of all countries that share a calling code. */
    public static List<String> regionsOf(int callingCode) {
        return PhoneNumberUtil.getInstance().getRegionCodesForCountryCode(callingCode);
    }

    /** Whether it is certainly a landline, which gets no SMS; in some countries numbers do not show it. */
    public boolean isLandline() {
        return PhoneNumberUtil.getInstance().getNumberType(parsed()) == PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
    }

    /** Country code and number without the "+". */
    public String digits() {
        return e164.substring(1);
    }

    /** The number with all but its last four digits hidden. */
    public static String masked(String e164) {
        int hidden = e164.length() - 4;
        return "•".repeat(hidden) + e164.substring(hidden);
    }

    @Override
    public String toString() {
        return e164;
    }

    private Phonenumber.PhoneNumber parsed() {
        try {
            return PhoneNumberUtil.getInstance().parse(e164, null);
        } catch (NumberParseException unknown) {
            throw new InvalidInputException("", RefusalReason.UNKNOWN_COUNTRY_CODE, e164);
        }
    }
}

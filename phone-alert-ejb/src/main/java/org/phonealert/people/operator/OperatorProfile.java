package org.phonealert.people.operator;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;

/**
 * What an administrator sets for an operator, besides the name.
 *
 * @param mobileNumber the number to call; without one the operator cannot be called
 * @param email for messages other than calls, if any
 * @param language the language that calls speak
 * @param timeZone of the operator
 * @param onDuty whether the operator may be notified now
 * @param outgoingNumber shown to this operator instead of the integration's own, if any
 * @param shiftNotices which e-mails about shifts the operator gets
 */
public record OperatorProfile(
        @Nullable PhoneNumber mobileNumber,
        @Nullable String email,
        Language language,
        ZoneId timeZone,
        boolean onDuty,
        @Nullable PhoneNumber outgoingNumber,
        ShiftNotices shiftNotices) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final int LONGEST_EMAIL = 254; // RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets

    public OperatorProfile {
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            throw new InvalidInputException("email", RefusalReason.INVALID_EMAIL, email);
        }
        if (email == null && shiftNotices.any()) {
            throw new InvalidInputException("email", RefusalReason.EMAIL_NEEDED_FOR_SHIFT_NOTICES);
        }
    }
}

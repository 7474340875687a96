package org.phonealert.people.operator;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;

/**
 * All that an administrator says of an operator besides the name.
 *
 * @param mobileNumber the number that rings; without one the operator cannot be called
 * @param email for messages other than calls, if any
 * @param language the language that calls speak
 * @param timeZone where the operator's clock stands
 * @param onDuty whether the operator may be reached now
 * @param outgoingNumber shown instead of the integration's own, if any
 * @param shiftNotices what the operator wants to be told of shifts
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

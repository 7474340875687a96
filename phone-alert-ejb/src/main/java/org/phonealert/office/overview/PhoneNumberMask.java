package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.PhoneNumber;

/** Shows telephone numbers in full to people who handle alerts, and only the last digits to others. */
@Stateless
@AllowedFor(Role.VIEWER)
public class PhoneNumberMask {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    @Inject
    private Actor actor;

    /** The number, or text that may contain numbers, as the actor of this request may see it. */
    public String shown(String text) {
        return actor.may(Role.OPERATOR) ? text : masked(text);
    }

    static String masked(String text) {
        return E164.matcher(text).replaceAll(number -> PhoneNumber.masked(number.group()));
    }
}

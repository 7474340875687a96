package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.PhoneNumber;

/** Shows the numbers of people's telephones whole to those who handle alerts, and to others only their last digits. */
@Stateless
@AllowedFor(Role.VIEWER)
public class PhoneNumberMask {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    @Inject
    private Actor actor;

    /** A number, or a text that may have some in it, as the actor of this request may read it. */
    public String shown(String text) {
        return actor.may(Role.OPERATOR) ? text : masked(text);
    }

    static String masked(String text) {
        return E164.matcher(text).replaceAll(number -> PhoneNumber.masked(number.group()));
    }
}

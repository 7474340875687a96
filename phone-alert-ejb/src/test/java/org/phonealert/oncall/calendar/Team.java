package org.phonealert.oncall.calendar;

import java.lang.reflect.Field;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.PhoneNumber;
import org.phonealert.people.operator.ShiftNotices;

/** Operators with the numbers that the database would give them. */
final class Team {
    static final long ALICE = 1;
    static final long BRUNO = 2;
    static final long CHLOE = 3;

    private Team() {}

    static List<Operator> all() {
        return List.of(
                operator(ALICE, "Alice Martin", "+33634168796", "alice@example.org"),
                operator(BRUNO, "Bruno Petit", "+33612345678", "Bruno.Petit@Example.org"),
                operator(CHLOE, "Chloé Durand", null, "night@example.org"),
                operator(4, "Durand, Jean", null, "night@example.org"),
                operator(5, "Paul Roux", null, "paul1@example.org"),
                operator(6, "Paul ROUX", null, "paul2@example.org"));
    }

    private static Operator operator(long id, String name, @Nullable String number, String email) {
        Operator operator = new Operator(
                name,
                new OperatorProfile(
                        number == null ? null : new PhoneNumber(number),
                        email,
                        Language.FRENCH,
                        ZoneId.of("Europe/Paris"),
                        true,
                        null,
                        ShiftNotices.NONE));
        try {
            Field field = Identified.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(operator, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return operator;
    }
}

package org.phonealert.base;

import org.jspecify.annotations.Nullable;

/** The rules for names of operators, groups, definitions and all else that people name. */
public final class Name {
    private static final int MOST = 100;

    private Name() {}

    /**
     * The name, unchanged.
     *
     * @throws InvalidInputException if it is missing, blank, longer than 100 characters, or has control characters
     */
    public static String require(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidInputException("name", RefusalReason.MISSING);
        }
        if (name.length() > MOST) {
            throw new InvalidInputException("name", RefusalReason.TOO_LONG, MOST);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("name", RefusalReason.CONTROL_CHARACTER);
        }
        return name;
    }
}

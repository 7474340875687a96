package org.phonealert.twilio.simulator.phone;

import java.util.Arrays;
import java.util.List;

/** The keys of a phone: 0 to 9, * and #. */
public final class Keypad {
    private static final String KEYS = "0123456789*#";

    private Keypad() {}

    /** Splits texts such as "12" into single keys; throws IllegalArgumentException for a character that is no key. */
    public static List<String> split(String... texts) {
        List<String> keys = Arrays.stream(texts)
                .flatMap(text -> text.chars().mapToObj(Character::toString))
                .toList();
        for (String key : keys) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("A phone has no key " + key);
            }
        }
        return keys;
    }
}

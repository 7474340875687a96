package org.phonealert.base.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to one thing of the set-up, from name to name: {@code operators/Alice Martin/language}. A name may have any
 * character: its slashes are written {@code ~1} and its tildes {@code ~0}, as in a JSON Pointer (RFC 6901).
 */
public final class Pointer {
    private static final String SLASH = "/";

    private Pointer() {}

    /** The way from the first name over the others. */
    public static String of(String... names) {
        return Arrays.stream(names).map(Pointer::escaped).collect(Collectors.joining(SLASH));
    }

    /** The names on the way, as they were given. */
    public static List<String> names(String pointer) {
        return Arrays.stream(pointer.split(SLASH, -1))
                // in this order: what was ~1 itself is ~01 and comes back as it was
                .map(name -> name.replace("~1", SLASH).replace("~0", "~"))
                .toList();
    }

    /** A name, or some of it, as it stands in a pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace(SLASH, "~1");
    }
}

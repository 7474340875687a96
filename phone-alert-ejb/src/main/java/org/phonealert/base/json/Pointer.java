package org.phonealert.base.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path to a value of the configuration by names: {@code operators/Alice Martin/language}. A slash in a name is
 * written {@code ~1} and a tilde {@code ~0}, as in a JSON Pointer (RFC 6901).
 */
public final class Pointer {
    private static final String SLASH = "/";

    private Pointer() {}

    /** The pointer with these names. */
    public static String of(String... names) {
        return Arrays.stream(names).map(Pointer::escaped).collect(Collectors.joining(SLASH));
    }

    /** The names of a pointer, unescaped. */
    public static List<String> names(String pointer) {
        return Arrays.stream(pointer.split(SLASH, -1))
                // in this order, because an escaped ~1 is ~01
                .map(name -> name.replace("~1", SLASH).replace("~0", "~"))
                .toList();
    }

    /** A name, or a part of it, as it is written in a pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace(SLASH, "~1");
    }
}

package org.phonealert.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of a configuration document, which are null where the document leaves them out. */
public final class Sections {
    private Sections() {}

    public static <P> List<P> orEmpty(@Nullable List<P> section) {
        return section == null ? List.of() : section;
    }
}

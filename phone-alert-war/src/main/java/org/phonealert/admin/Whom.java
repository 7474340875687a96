package org.phonealert.admin;

import java.io.Serializable;
import java.util.Objects;
import org.phonealert.configuration.ConfigurationDocument.RecipientPart;

/** An operator or a group, as a form lists it. */
public record Whom(boolean group, String name) implements Serializable {
    private static final String GROUP = "group:";

    static Whom of(RecipientPart part) {
        return part.operator() == null
                ? new Whom(true, Objects.requireNonNull(part.group()))
                : new Whom(false, part.operator());
    }

    /** The one of this key. */
    static Whom of(String key) {
        return key.startsWith(GROUP)
                ? new Whom(true, key.substring(GROUP.length()))
                : new Whom(false, key.substring(key.indexOf(':') + 1));
    }

    /** What a form sends for it. */
    public String key() {
        return (group ? GROUP : "operator:") + name;
    }

    RecipientPart part() {
        return group ? new RecipientPart(null, name) : new RecipientPart(name, null);
    }
}

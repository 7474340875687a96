package org.phonealert.admin.escalation;

import java.io.Serializable;
import java.util.Locale;
import org.phonealert.office.configuration.ConfigurationDocument.RecipientPart;

/** Whom a level reaches, as a form lists it. */
public record RecipientChoice(Kind kind, String name) implements Serializable {

    /** An operator, a group, or whoever is on duty by a schedule. */
    public enum Kind {
        OPERATOR,
        GROUP,
        SCHEDULE
    }

    static RecipientChoice of(RecipientPart part) {
        if (part.operator() != null) {
            return new RecipientChoice(Kind.OPERATOR, part.operator());
        }
        return part.group() != null
                ? new RecipientChoice(Kind.GROUP, part.group())
                : new RecipientChoice(Kind.SCHEDULE, String.valueOf(part.schedule()));
    }

    /** The one of this key. */
    static RecipientChoice of(String key) {
        int colon = key.indexOf(':');
        return new RecipientChoice(
                Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)), key.substring(colon + 1));
    }

    /** What a form sends for it. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    RecipientPart part() {
        return switch (kind) {
            case OPERATOR -> new RecipientPart(name, null, null);
            case GROUP -> new RecipientPart(null, name, null);
            case SCHEDULE -> new RecipientPart(null, null, name);
        };
    }
}

package org.phonealert.admin.escalation;

import java.io.Serializable;
import java.util.Locale;
import org.phonealert.office.configuration.ConfigurationDocument.RecipientPart;

/** A recipient of a level in a form. */
public record RecipientChoice(Kind kind, String name) implements Serializable {

    /** An operator, the members of a group, or the operators on duty on a schedule. */
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

    /** The recipient with this key. */
    static RecipientChoice of(String key) {
        int colon = key.indexOf(':');
        return new RecipientChoice(
                Kind.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)), key.substring(colon + 1));
    }

    /** The value in the form, such as {@code operator:Alice Martin}. */
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

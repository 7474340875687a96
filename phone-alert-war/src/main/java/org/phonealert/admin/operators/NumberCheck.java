package org.phonealert.admin.operators;

import jakarta.faces.context.FacesContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;

/**
 * What is said of a number while somebody types it.
 *
 * @param telephone null while it is no number that exists
 * @param fault why it is none, once it looks complete
 */
public record NumberCheck(
        @Nullable String typed,
        @Nullable Telephone telephone,
        @Nullable String fault) {
    private static final Pattern BEGUN = Pattern.compile("\\+[0-9]{0,7}");

    static NumberCheck of(@Nullable String typed, Telephones telephones) {
        if (typed == null) {
            return new NumberCheck(null, null, null);
        }
        try {
            return new NumberCheck(typed, telephones.describe(typed), null);
        } catch (InvalidInputException fault) {
            return new NumberCheck(
                    typed,
                    null,
                    isBegun(typed) ? null : fault.refusal().in(Words.language(FacesContext.getCurrentInstance())));
        }
    }

    /** Nobody is told that a number is wrong who is still typing it. */
    static boolean isBegun(String typed) {
        return BEGUN.matcher(typed).matches();
    }
}

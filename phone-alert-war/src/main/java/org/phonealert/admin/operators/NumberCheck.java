package org.phonealert.admin.operators;

import jakarta.faces.context.FacesContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;

/**
 * The check of a phone number while the user types it.
 *
 * @param telephone null as long as the number does not exist
 * @param fault why the number is refused, once it looks complete
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
                    isIncomplete(typed) ? null : fault.refusal().in(Words.language(FacesContext.getCurrentInstance())));
        }
    }

    /** Whether the number is still being typed, so that no fault is shown yet. */
    static boolean isIncomplete(String typed) {
        return BEGUN.matcher(typed).matches();
    }
}

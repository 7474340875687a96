package org.phonealert.alerting.speech;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.Duration;
import org.phonealert.base.words.Language;

/** How long ago something began, as people say it: "il y a une minute", "three hours ago". */
final class Ago {
    private static final String FEMININE = "%spellout-cardinal-feminine";
    private static final String MASCULINE = "%spellout-cardinal-masculine";

    private Ago() {}

    static String say(Duration ago, Language language) {
        if (ago.toMinutes() < 1) {
            return Phrase.JUST_NOW.in(language);
        }
        if (ago.toHours() < 1) {
            return say(ago.toMinutes(), RelativeUnit.MINUTES, FEMININE, language);
        }
        if (ago.toDays() < 1) {
            return say(ago.toHours(), RelativeUnit.HOURS, FEMININE, language);
        }
        return say(ago.toDays(), RelativeUnit.DAYS, MASCULINE, language);
    }

    /** The number in words, in the gender of the unit if the language has genders (in French: une minute). */
    private static String say(long number, RelativeUnit unit, String gender, Language language) {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : words.getRuleSetNames()) {
            if (rules.equals(gender)) {
                words.setDefaultRuleSet(gender);
            }
        }
        return RelativeDateTimeFormatter.getInstance(com.ibm.icu.util.ULocale.forLocale(language.locale()), words)
                .format((double) number, Direction.LAST, unit);
    }
}

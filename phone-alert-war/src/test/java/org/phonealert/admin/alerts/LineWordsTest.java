package org.phonealert.admin.alerts;

import java.time.Instant;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.HistoryType;
import org.phonealert.alerting.alert.Lines;
import org.phonealert.base.words.Language;
import org.phonealert.oncall.externaloncall.ExternalOnCallFault;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written down for all languages is said in each. */
class LineWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.phonealert.admin.pages", Language.FRENCH.locale());

    @Test
    void a_planning_that_gave_no_answer() {
        assertThat(plain(new FallbackAnswer("Nuit 100 %", ExternalOnCallFault.SLOW, "2026-11-22 10:02:00 Europe/Paris")
                        .text()))
                .isEqualTo("l’astreinte externe de « Nuit 100 % » ne répond pas à temps : sa dernière réponse fait foi,"
                        + " celle du 2026-11-22 10:02:00 Europe/Paris");
        assertThat(plain(new FallbackAnswer("Nuit", ExternalOnCallFault.DOWN, null).text()))
                .isEqualTo(
                        "l’astreinte externe de « Nuit » est injoignable : elle n’a jamais répondu, seules les couches du"
                                + " planning comptent");
    }

    @Test
    void what_is_not_understood_is_given_as_it_is() {
        assertThat(plain("something else")).isEqualTo("something else");
    }

    private static @Nullable String plain(String detail) {
        return new LineWords(WORDS).plain(Lines.line(NOW, HistoryType.PLANNING_FAILED, "Alice Martin", detail));
    }
}

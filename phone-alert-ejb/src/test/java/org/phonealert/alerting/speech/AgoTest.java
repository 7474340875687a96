package org.phonealert.alerting.speech;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** How long ago something began, as people say it. */
class AgoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S     | il y a moins d'une minute      | less than a minute ago",
                "PT59.9S  | il y a moins d'une minute      | less than a minute ago",
                "-PT5M    | il y a moins d'une minute      | less than a minute ago",
                "PT1M     | il y a une minute              | one minute ago",
                "PT1M59S  | il y a une minute              | one minute ago",
                "PT2M     | il y a deux minutes            | two minutes ago",
                "PT21M    | il y a vingt-et-une minutes    | twenty-one minutes ago",
                "PT59M59S | il y a cinquante-neuf minutes  | fifty-nine minutes ago",
                "PT1H     | il y a une heure               | one hour ago",
                "PT3H10M  | il y a trois heures            | three hours ago",
                "PT23H59M | il y a vingt-trois heures      | twenty-three hours ago",
                "P1D      | il y a un jour                 | one day ago",
                "P2DT5H   | il y a deux jours              | two days ago",
                "P21D     | il y a vingt-et-un jours       | twenty-one days ago"
            })
    void a_time_is_spoken_in_words(Duration ago, String french, String english) {
        assertThat(Ago.say(ago, Language.FRENCH)).isEqualTo(french);
        assertThat(Ago.say(ago, Language.ENGLISH)).isEqualTo(english);
    }
}

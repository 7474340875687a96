package org.phonealert.promise;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;

/** Calendars read the shifts of a schedule at an address that is secret, and only as long as it is open. */
@Promise
@OnEveryDatabase
class CalendarsReadShiftsIT {
    private static final String PAGE = "schedule.xhtml?name=Astreinte";

    private final Visitor administrator = Visitor.administrator();
    private final Visitor anybody = new Visitor();

    @BeforeEach
    void plan() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning("Astreinte", ALICE, BRUNO).apply();
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void who_knows_the_address_reads_the_shifts_without_logging_in() {
        HttpResponse<String> calendar = anybody.open(open());

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:" + ALICE.fullName(), "SUMMARY:" + BRUNO.fullName(), "Phone Alert: Astreinte");
        assertThat(anybody.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void another_address_closes_the_one_before_and_closing_closes_it_at_all() {
        String first = open();
        String second = open();

        assertThat(second).isNotEqualTo(first);
        assertThat(anybody.open(first).statusCode()).isEqualTo(404);
        assertThat(anybody.open(second).statusCode()).isEqualTo(200);
        administrator.submit(PAGE, "calendar", Map.of(), "calendar:close");
        assertThat(anybody.open(second).statusCode()).isEqualTo(404);
        assertThat(administrator.page("audit.xhtml?q=calendar").text()).contains("Astreinte");
    }

    @Test
    void of_a_schedule_that_has_gone_nothing_is_read() {
        String address = open();
        SetUp.oneAfterAnother(ALICE).apply();

        assertThat(anybody.open(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pa_guess.ics", "pa_guess", ".ics", "%00.ics", "../now.xhtml", "a/b.ics"})
    void who_guesses_finds_nothing(String guess) {
        assertThat(anybody.open("calendar/" + guess).statusCode()).isIn(302, 400, 404);
    }

    /** Opens an address, which the page shows once. */
    private String open() {
        HttpResponse<String> answer = administrator.submit(PAGE, "calendar", Map.of(), "calendar:open");
        Element secret = Jsoup.parse(answer.body()).expectFirst("#secret");
        assertThat(administrator.page(PAGE).getElementById("secret")).isNull();
        return secret.text();
    }
}

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

/** Calendar programs read the shifts of a schedule at a secret address, for as long as that address is open. */
@Promise
@OnEveryDatabase
class CalendarsReadShiftsIT {
    private static final String PAGE = "schedule.xhtml?name=Astreinte";

    private final Visitor administrator = Visitor.administrator();
    private final Visitor stranger = new Visitor();

    @BeforeEach
    void plan() {
        SetUp.oneAfterAnother(ALICE, BRUNO).planning("Astreinte", ALICE, BRUNO).apply();
    }

    @AfterAll
    static void end() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    void a_calendar_program_reads_the_shifts_at_the_secret_address_without_login() {
        HttpResponse<String> calendar = stranger.open(open());

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:" + ALICE.fullName(), "SUMMARY:" + BRUNO.fullName(), "Phone Alert: Astreinte");
        assertThat(stranger.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void a_new_address_replaces_the_old_one_and_can_be_closed() {
        String first = open();
        String second = open();

        assertThat(second).isNotEqualTo(first);
        assertThat(stranger.open(first).statusCode()).isEqualTo(404);
        assertThat(stranger.open(second).statusCode()).isEqualTo(200);
        administrator.submit(PAGE, "calendar", Map.of(), "calendar:close");
        assertThat(stranger.open(second).statusCode()).isEqualTo(404);
        assertThat(administrator.page("audit.xhtml?q=calendar").text()).contains("Astreinte");
    }

    @Test
    void the_address_of_a_removed_schedule_is_not_found() {
        String address = open();
        SetUp.oneAfterAnother(ALICE).apply();

        assertThat(stranger.open(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pa_guess.ics", "pa_guess", ".ics", "%00.ics", "../now.xhtml", "a/b.ics"})
    void a_guessed_address_opens_no_calendar(String guess) {
        assertThat(stranger.open("calendar/" + guess).statusCode()).isIn(302, 400, 404);
    }

    /** Opens a secret address; the page shows it only once. */
    private String open() {
        HttpResponse<String> answer = administrator.submit(PAGE, "calendar", Map.of(), "calendar:open");
        Element secret = Jsoup.parse(answer.body()).expectFirst("#secret");
        assertThat(administrator.page(PAGE).getElementById("secret")).isNull();
        return secret.text();
    }
}

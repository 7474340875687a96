package org.phonealert.oncall.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Calendar programs can read what we write, whatever names people have. */
class CalendarTextTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FROM = Instant.parse("2026-10-24T22:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-10-25T03:00:00Z");

    @Test
    void a_shift_comes_back_as_it_was() throws Exception {
        Calendar read = read(List.of(entry("Alice Martin")));

        assertThat(read.validate().getEntries()).isEmpty();
        VEvent event = (VEvent) read.getComponents(Component.VEVENT).get(0);
        assertThat(summary(event)).isEqualTo("Alice Martin");
        assertThat(Instant.from(requireNonNull(event.getDateTimeStart()).getDate()))
                .isEqualTo(FROM);
        assertThat(Instant.from(requireNonNull(event.getDateTimeEnd()).getDate()))
                .isEqualTo(UNTIL);
    }

    @Test
    void names_that_look_like_calendar_text_stay_names() throws Exception {
        String hostile = "A;B,C:\\ \"D\"\r\nEND:VEVENT\r\nBEGIN:VALARM é ☎ " + "long ".repeat(40);

        Calendar read = read(List.of(entry(hostile.strip())));

        assertThat(read.getComponents(Component.VEVENT)).hasSize(1);
        VEvent event = (VEvent) read.getComponents(Component.VEVENT).get(0);
        assertThat(event.getAlarms()).isEmpty();
        assertThat(summary(event)).contains("A;B,C:\\", "é ☎");
    }

    @Test
    void lines_are_as_long_as_the_standard_lets_them_be() {
        assertThat(CalendarText.of("Astreinte", List.of(entry("é".repeat(99))), NOW)
                        .split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(150));
    }

    @Test
    void a_calendar_may_have_no_shifts() throws Exception {
        Calendar read = read(List.of());

        assertThat(read.getComponents(Component.VEVENT)).isEmpty();
    }

    private static CalendarText.Entry entry(String summary) {
        return new CalendarText.Entry("1-2-3@phone-alert", summary, FROM, UNTIL);
    }

    private static String summary(VEvent event) {
        return requireNonNull(event.getSummary()).getValue();
    }

    private static Calendar read(List<CalendarText.Entry> entries) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(CalendarText.of("Astreinte", entries, NOW)));
    }
}

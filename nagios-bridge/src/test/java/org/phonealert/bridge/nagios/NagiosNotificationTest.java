package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.InvalidInputException;
import org.phonealert.monitoring.connection.Writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class NagiosNotificationTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");

    private final Map<String, String> macros = new HashMap<>(Map.of(
            "EVENTID", "1763816400.123456789-a",
            "NOTIFICATIONTYPE", "PROBLEM",
            "HOSTNAME", "web01",
            "HOSTSTATE", "UP",
            "HOSTOUTPUT", "PING OK",
            "SERVICEDESC", "HTTP",
            "SERVICESTATE", "CRITICAL",
            "SERVICEOUTPUT", "Connection refused",
            "TIMET", "1795341600"));

    @Test
    void a_service_problem_triggers_an_alert_of_host_and_service() {
        assertThat(event())
                .isEqualTo(AlertEvent.of(EventType.TRIGGER, "web01/HTTP", Instant.ofEpochSecond(1795341600))
                        .eventId("1763816400.123456789-a")
                        .monitor("web01/HTTP")
                        .message("Connection refused")
                        .severity(Severity.CRITICAL)
                        .build());
    }

    @Test
    void a_host_problem_triggers_an_alert_of_the_host() {
        hostNotification("DOWN", "PING CRITICAL - Packet loss = 100%");

        assertThat(event().dedupKey()).isEqualTo("web01");
        assertThat(event().monitor()).isEqualTo("web01");
        assertThat(event().message()).isEqualTo("PING CRITICAL - Packet loss = 100%");
        assertThat(event().severity()).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({"PROBLEM, TRIGGER", "RECOVERY, RESOLVE", "ACKNOWLEDGEMENT, ACKNOWLEDGE"})
    void trouble_its_end_and_its_acknowledgement_make_an_event(String notificationType, EventType type) {
        macros.put("NOTIFICATIONTYPE", notificationType);

        assertThat(event().type()).isEqualTo(type);
    }

    @Test
    void a_custom_notification_makes_no_event() {
        assertThat(new NagiosNotification(Map.of("NOTIFICATIONTYPE", "CUSTOM")).toAlertEvents(RECEIVED))
                .isEmpty();
    }

    @Test
    void an_acknowledgement_by_phone_alert_itself_is_ignored() {
        macros.put("NOTIFICATIONTYPE", "ACKNOWLEDGEMENT");
        macros.put("NOTIFICATIONAUTHOR", "Alice Martin " + Writeback.MARK);

        assertThat(new NagiosNotification(macros).toAlertEvents(RECEIVED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWNTIMESTART, DOWNTIME_BEGINS",
        "DOWNTIMEEND, DOWNTIME_ENDS",
        "DOWNTIMECANCELLED, DOWNTIME_ENDS",
        "DOWNTIMEREMOVED, DOWNTIME_ENDS",
        "FLAPPINGSTART, FLAPPING_BEGINS",
        "FLAPPINGSTOP, FLAPPING_ENDS",
        "FLAPPINGDISABLED, FLAPPING_ENDS",
        "FLAPPINGEND, FLAPPING_ENDS"
    })
    void downtime_and_flapping_begin_and_end(String notificationType, EventType type) {
        macros.put("NOTIFICATIONTYPE", notificationType);

        assertThat(event().type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"DOWNTIMEEND, DOWNTIME_ENDS", "FLAPPINGSTOP, FLAPPING_ENDS"})
    void a_downtime_or_flapping_that_ends_when_ok_resolves_the_alert_first(String notificationType, EventType type) {
        macros.put("NOTIFICATIONTYPE", notificationType);
        macros.put("SERVICESTATE", "OK");

        assertThat(new NagiosNotification(macros).toAlertEvents(RECEIVED))
                .extracting(AlertEvent::type, AlertEvent::eventId)
                .containsExactly(
                        tuple(EventType.RESOLVE, "1763816400.123456789-a"), tuple(type, "1763816400.123456789-a:1"));
    }

    @ParameterizedTest
    @CsvSource({"OK, INFO", "WARNING, WARNING", "UNKNOWN, ERROR", "CRITICAL, CRITICAL"})
    void the_state_of_the_service_is_the_severity(String state, Severity severity) {
        macros.put("SERVICESTATE", state);

        assertThat(event().severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"UP, INFO", "UNREACHABLE, ERROR", "DOWN, CRITICAL"})
    void the_state_of_the_host_is_the_severity(String state, Severity severity) {
        hostNotification(state, "-");

        assertThat(event().severity()).isEqualTo(severity);
    }

    @Test
    void an_acknowledgement_has_its_author() {
        macros.put("NOTIFICATIONTYPE", "ACKNOWLEDGEMENT");
        macros.put("NOTIFICATIONAUTHOR", "Bruno Petit");

        assertThat(event().author()).isEqualTo("Bruno Petit");
    }

    @Test
    void only_an_acknowledgement_has_an_author() {
        macros.put("NOTIFICATIONAUTHOR", "Bruno Petit");

        assertThat(event().author()).isNull();
    }

    @Test
    void the_long_output_follows_line_by_line() {
        macros.put("LONGSERVICEOUTPUT", "disk C:\\\\new full\\nsecond line");

        assertThat(event().message()).isEqualTo("Connection refused\ndisk C:\\new full\nsecond line");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP CRITICAL: HTTP/1.1 500 Internal Server Error - 123 bytes, 500",
        "HTTP WARNING: HTTP/1.0 404 Not Found, 404",
        "CRITICAL: HTTP/2 503, 503",
        "HTTP CRITICAL - No data received from host,",
        "Disk /srv 500 MB left,",
        "HTTP CRITICAL: HTTP/1.1 999 odd,",
    })
    void the_http_status_is_what_check_http_saw(String output, Integer status) {
        macros.put("SERVICEOUTPUT", output);

        assertThat(event().httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$SERVICEDESC$", "", "  ", "\0"})
    void a_macro_without_a_value_is_absent(String unset) {
        macros.put("SERVICEDESC", unset);
        macros.put("TIMET", "$TIMET$");
        macros.put("EVENTID", unset);

        assertThat(event().dedupKey()).isEqualTo("web01");
        assertThat(event().occurredAt()).isEqualTo(RECEIVED);
        assertThat(event().eventId()).isNull();
    }

    @Test
    void a_problem_without_output_is_still_an_alert() {
        macros.remove("SERVICEOUTPUT");

        assertThat(event().message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTIFICATIONTYPE", "HOSTNAME", "SERVICESTATE"})
    void a_missing_macro_is_named(String macro) {
        macros.remove(macro);

        assertRefused(macro);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFICATIONTYPE, problem",
        "SERVICESTATE, BAD",
        "TIMET, yesterday",
        "TIMET, 9223372036854775807",
        "TIMET, 99999999999999999999"
    })
    void a_garbled_macro_is_named(String macro, String garbled) {
        macros.put(macro, garbled);

        assertRefused(macro);
    }

    @Test
    void long_output_is_cut_with_a_mark() {
        macros.put("SERVICEOUTPUT", "é".repeat(5000));

        assertThat(event().message()).hasSize(4000).startsWith("ééé").endsWith("é […]");
    }

    @Test
    void a_character_of_two_halves_is_not_cut_in_two() {
        macros.put("SERVICEOUTPUT", "x" + "🔥".repeat(3000));

        assertThat(event().message()).hasSizeBetween(3990, 4000).endsWith("🔥 […]");
    }

    @Test
    void an_author_with_a_long_name_still_acknowledges() {
        macros.put("NOTIFICATIONTYPE", "ACKNOWLEDGEMENT");
        macros.put("NOTIFICATIONAUTHOR", "B".repeat(200));

        assertThat(event().author()).hasSize(100);
    }

    @Test
    void long_names_that_differ_at_the_end_stay_two_monitors() {
        macros.put("SERVICEDESC", "s".repeat(300) + "1");
        String first = event().dedupKey();
        macros.put("SERVICEDESC", "s".repeat(300) + "2");

        assertThat(first).hasSize(255).isNotEqualTo(event().dedupKey());
    }

    private void hostNotification(String state, String output) {
        macros.put("SERVICEDESC", "$SERVICEDESC$");
        macros.put("SERVICESTATE", "$SERVICESTATE$");
        macros.put("HOSTSTATE", state);
        macros.put("HOSTOUTPUT", output);
    }

    private AlertEvent event() {
        return new NagiosNotification(macros).toAlertEvents(RECEIVED).get(0);
    }

    private void assertRefused(String macro) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(this::event)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(macro));
    }
}

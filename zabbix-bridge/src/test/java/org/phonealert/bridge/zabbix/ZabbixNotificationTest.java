package org.phonealert.bridge.zabbix;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ZabbixNotificationTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T17:00:00Z");

    private final Map<String, String> macros = new HashMap<>();

    /** As a real Zabbix 6.0 sent it. */
    @BeforeEach
    @BeforeTry
    void a_problem() {
        macros.clear();
        macros.putAll(Map.of(
                "EVENT.ID", "25",
                "EVENT.SOURCE", "0",
                "EVENT.VALUE", "1",
                "EVENT.UPDATE.STATUS", "0",
                "EVENT.UPDATE.ACTION", "{EVENT.UPDATE.ACTION}",
                "EVENT.UPDATE.MESSAGE", "{EVENT.UPDATE.MESSAGE}",
                "EVENT.ACK.STATUS", "No",
                "EVENT.NAME", "Disk full at 77 %",
                "EVENT.OPDATA", "now 77",
                "EVENT.NSEVERITY", "3"));
        macros.putAll(Map.of(
                "EVENT.DATE",
                "2026.11.23",
                "EVENT.TIME",
                "16:40:02",
                "EVENT.RECOVERY.DATE",
                "{EVENT.RECOVERY.DATE}",
                "EVENT.TAGSJSON",
                "[{\"tag\":\"team\",\"value\":\"dba \\\"1\\\"\"},{\"tag\":\"empty\",\"value\":\"\"}]",
                "HOST.NAME",
                "Web 01",
                "TRIGGER.NAME",
                "Disk of Web 01",
                "USER.FULLNAME",
                "{USER.FULLNAME}",
                "SENT.AT",
                "2026.11.23 16:40:02",
                "TIMEZONE",
                "UTC"));
    }

    @Test
    void a_problem_triggers_an_alert_that_has_the_number_of_its_event() {
        assertThat(events())
                .singleElement()
                .isEqualTo(AlertEvent.of(EventType.TRIGGER, "25", Instant.parse("2026-11-23T16:40:02Z"))
                        .eventId(id())
                        .monitor("Web 01/Disk of Web 01")
                        .message("Disk full at 77 %\nnow 77\nteam: dba \"1\", empty")
                        .severity(Severity.ERROR)
                        .build());
    }

    @Test
    void a_recovery_resolves_at_its_own_time() {
        macros.put("EVENT.VALUE", "0");
        macros.put("EVENT.RECOVERY.DATE", "2026.11.23");
        macros.put("EVENT.RECOVERY.TIME", "16:41:00");

        AlertEvent event = events().get(0);

        assertThat(event.type()).isEqualTo(EventType.RESOLVE);
        assertThat(event.dedupKey()).isEqualTo("25");
        assertThat(event.occurredAt()).isEqualTo("2026-11-23T16:41:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acknowledged | ACKNOWLEDGE",
                "acknowledged and commented | ACKNOWLEDGE",
                "acknowledged, commented and changed severity from Average to High | UPDATE,ACKNOWLEDGE",
                "changed severity from Average to High | UPDATE",
                "changed severity from never acknowledged to acknowledged | UPDATE",
                "unacknowledged | ''",
                "unacknowledged and commented | ''",
                "commented | ''",
                "closed | ''"
            })
    void an_update_means_what_was_done(String action, String types) {
        update(action);
        macros.put("EVENT.UPDATE.MESSAGE", "a colleague acknowledged this");

        assertThat(String.join(",", events().stream().map(e -> e.type().name()).toList()))
                .isEqualTo(types);
    }

    @Test
    void an_acknowledgement_has_its_author() {
        update("acknowledged");
        macros.put("USER.FULLNAME", "Zabbix Administrator (Admin)");

        assertThat(events().get(0).author()).isEqualTo("Zabbix Administrator (Admin)");
    }

    @Test
    void a_user_hidden_by_zabbix_is_no_author() {
        update("acknowledged");
        macros.put("USER.FULLNAME", "Inaccessible user");

        assertThat(events().get(0).author()).isNull();
    }

    @Test
    void a_problem_unacknowledged_before_sending_is_not_acknowledged() {
        update("acknowledged");
        macros.put("EVENT.ACK.STATUS", "No");

        assertThat(events()).isEmpty();
    }

    @Test
    void an_update_of_a_resolved_problem_is_ignored() {
        update("closed");
        macros.put("EVENT.VALUE", "0");

        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, INFO", "1, INFO", "2, WARNING", "3, ERROR", "4, CRITICAL", "5, CRITICAL"})
    void the_number_of_the_severity_counts(String number, Severity severity) {
        macros.put("EVENT.NSEVERITY", number);

        assertThat(events().get(0).severity()).isEqualTo(severity);
    }

    @Test
    void a_canceled_escalation_makes_no_event() {
        macros.put("ALERT.MESSAGE", "NOTE: Escalation canceled: trigger \"Disk\" disabled.\nDisk full");

        assertThat(events()).isEmpty();
    }

    @Test
    void events_of_other_sources_are_ignored() {
        macros.put("EVENT.SOURCE", "1");
        macros.remove("EVENT.VALUE");

        assertThat(events()).isEmpty();
    }

    @Test
    void a_tag_gives_the_monitor_its_name() {
        macros.put("EVENT.TAGSJSON", "[{\"tag\":\"phone-alert-monitor\",\"value\":\"the databases\"}]");

        assertThat(events().get(0).monitor()).isEqualTo("the databases");
        assertThat(events().get(0).message()).isEqualTo("Disk full at 77 %\nnow 77");
    }

    @Test
    void the_tags_of_webhooks_are_not_shown() {
        macros.put("EVENT.TAGSJSON", "[{\"tag\":\"__zbx_pa_issuekey\",\"value\":\"7\"}]");

        assertThat(events().get(0).message()).isEqualTo("Disk full at 77 %\nnow 77");
    }

    @Test
    void tags_that_were_cut_are_left_out() {
        macros.put("EVENT.TAGSJSON", "[{\"tag\":\"team\",\"val […]");

        assertThat(events().get(0).message()).isEqualTo("Disk full at 77 %\nnow 77");
    }

    @Test
    void a_repeated_attempt_is_the_same_event_and_the_next_step_another() {
        String first = id();
        assertThat(id()).isEqualTo(first);

        macros.put("SENT.AT", "2026.11.23 17:40:02");

        assertThat(id()).isNotEqualTo(first);
    }

    @Test
    void two_updates_in_one_second_are_two_events() {
        update("acknowledged");
        String first = id();
        macros.put("EVENT.UPDATE.MESSAGE", "again");

        assertThat(id()).isNotEqualTo(first);
    }

    @Test
    void times_are_read_by_the_clock_of_the_user() {
        macros.put("TIMEZONE", "Europe/Paris");

        assertThat(events().get(0).occurredAt()).isEqualTo("2026-11-23T15:40:02Z");
    }

    @Test
    void without_a_readable_time_the_event_is_of_now() {
        macros.put("EVENT.DATE", "23/11/2026");

        assertThat(events().get(0).occurredAt()).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT.ID, abc",
        "EVENT.ID, {EVENT.ID}",
        "EVENT.VALUE, 2",
        "EVENT.VALUE, {EVENT.VALUE}",
        "EVENT.UPDATE.STATUS, -1",
        "EVENT.NSEVERITY, 6",
        "EVENT.NSEVERITY, 99999999999",
        "TIMEZONE, Mars/Olympus"
    })
    void a_garbled_macro_is_named(String macro, String garbled) {
        macros.put(macro, garbled);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(this::events)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(macro));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "{\"EVENT.ID\":25}", "{\"EVENT.ID\":{}}", "{", "", "null"})
    void a_body_that_is_no_object_of_strings_is_refused(String body) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Macros.read(body));
    }

    @Property(tries = 300)
    void any_text_arrives_as_it_was_or_is_cut_with_a_mark(@ForAll("hostile") String text) {
        macros.put("EVENT.NAME", text);
        macros.put("EVENT.OPDATA", "");
        macros.remove("EVENT.TAGSJSON");
        macros.put("TRIGGER.NAME", text);
        macros.put("SENT.AT", text);

        AlertEvent event = events(Macros.read(Json.write(macros))).get(0);

        String clean = new Macros(Map.of("a", text)).find("a").orElse("");
        if (!clean.isEmpty() && clean.length() <= 4000) {
            assertThat(event.message()).isEqualTo(clean);
        } else if (!clean.isEmpty()) {
            assertThat(event.message()).startsWith(clean.substring(0, 3900)).endsWith(" […]");
        }
        assertThat(event.monitor()).hasSizeLessThanOrEqualTo(255);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "'",
                "\"",
                "\\",
                "\n",
                "\r",
                "\t",
                "$(id)",
                ";",
                "`reboot`",
                "é",
                "🔥",
                "\u0001",
                "</x>",
                "{",
                "}",
                "%s",
                "x y");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(60).map(list -> String.join("", list)),
                pieces.map(piece -> piece.repeat(140 * 1024 / piece.length())),
                Arbitraries.strings().ofMaxLength(300).filter(text -> text.indexOf('\0') < 0));
    }

    private void update(String action) {
        macros.put("EVENT.UPDATE.STATUS", "1");
        macros.put("EVENT.UPDATE.ACTION", action);
        macros.put("EVENT.ACK.STATUS", "Yes");
    }

    private String id() {
        return String.valueOf(events().get(0).eventId());
    }

    private List<AlertEvent> events() {
        return events(new Macros(macros));
    }

    private static List<AlertEvent> events(Macros macros) {
        return new ZabbixNotification(macros).toAlertEvents(RECEIVED);
    }
}

package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.InvalidInputException;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class NagiosStateTest {
    private static final String INFO =
            "info {\n\tcreated=1795341600\n\t}\nprogramstatus {\n\tenable_notifications=1\n\t}\n";
    private static final String OBJECTS = """
            define contactgroup {
            \tcontactgroup_name\tteam
            \tmembers\tsomebody,phone-alert
            \t}
            define contact {
            \tcontact_name\tphone-alert
            \tservice_notification_options\tr,w,u,c,f,s
            \thost_notification_options\tr,d,u,f,s
            \t}
            define host {
            \thost_name\tweb01
            \tcontacts\tphone-alert
            \tnotification_options\ta
            \t}
            define service {
            \thost_name\tweb01
            \tservice_description\tHTTP
            \tcontact_groups\tother,team
            \tnotification_options\tr,c
            \t}
            """;

    @Test
    void a_problem_that_nagios_notified_us_of_calls() {
        assertThat(problems(service("")))
                .containsExactly(new SourceProblem(
                        "web01/HTTP",
                        "web01/HTTP",
                        "CRITICAL = down\nmore",
                        Severity.CRITICAL,
                        Instant.ofEpochSecond(1795341000),
                        null,
                        false,
                        false,
                        true));
    }

    @Test
    void the_time_is_that_of_the_file() {
        assertThat(state(INFO).asOf()).isEqualTo(Instant.ofEpochSecond(1795341600));
        assertThat(state(INFO).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notifications_enabled=0",
                "current_notification_number=0",
                "last_hard_state_change=1795341570",
                "current_state=1",
                "current_state=3"
            })
    void a_problem_that_nagios_does_not_notify_or_is_about_to_notify_does_not_call(String instead) {
        assertThat(problems(service(instead))).hasSize(1).noneMatch(SourceProblem::callsUs);
    }

    @Test
    void a_problem_of_another_contact_does_not_call() {
        assertThat(NagiosStateTest.state(INFO + service("") + OBJECTS, "another-contact")
                        .problems())
                .noneMatch(SourceProblem::callsUs);
    }

    @Test
    void nothing_calls_while_notifications_are_disabled() {
        String silent = INFO.replace("enable_notifications=1", "enable_notifications=0");

        assertThat(state(silent + service("") + OBJECTS).problems()).noneMatch(SourceProblem::callsUs);
    }

    @Test
    void a_service_on_a_down_host_does_not_call() {
        List<SourceProblem> problems = problems(host("current_state=1") + service(""));

        assertThat(problems)
                .extracting(SourceProblem::dedupKey, SourceProblem::severity, SourceProblem::callsUs)
                .containsExactlyInAnyOrder(
                        tuple("web01", Severity.CRITICAL, true), tuple("web01/HTTP", Severity.CRITICAL, false));
    }

    @Test
    void a_downtime_of_the_host_is_one_of_its_services() {
        assertThat(problems(host("scheduled_downtime_depth=1") + service("")))
                .singleElement()
                .matches(SourceProblem::inDowntime);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2"})
    void only_a_hard_state_counts(int stateType, int lastHardState) {
        String soft = service("state_type=%d\n\tlast_hard_state=%d".formatted(stateType, lastHardState));

        assertThat(problems(soft)).hasSize(lastHardState == 0 ? 0 : 1);
    }

    @Test
    void the_last_acknowledgement_counts() {
        String taken = service("problem_has_been_acknowledged=1")
                + comment(4, 10, "first")
                + comment(4, 30, "last")
                + comment(1, 40, "talker")
                + comment(4, 20, "second");

        assertThat(problems(taken)).singleElement().satisfies(problem -> {
            assertThat(problem.acknowledgedBy()).isEqualTo("last");
            assertThat(problem.isMissed()).isFalse();
        });
    }

    @Test
    void an_acknowledgement_without_an_author_counts() {
        assertThat(problems(service("problem_has_been_acknowledged=1")).get(0).acknowledgedBy())
                .isEqualTo("Nagios");
    }

    @Test
    void a_host_and_a_service_may_share_a_name() {
        String both = host("host_name=web01/HTTP\n\tcurrent_state=1") + service("");

        assertThat(problems(both)).hasSize(2);
    }

    @Test
    void text_that_is_not_a_status_file_is_refused() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> state(OBJECTS));
    }

    @Property
    void any_text_is_read_to_its_end(@ForAll String text, @ForAll String output) {
        String hostile = service("plugin_output=" + output.replaceAll("[\n\r]", ""));

        assertThat(state(INFO + text + "\n" + hostile + OBJECTS).problems()).hasSizeLessThanOrEqualTo(1);
    }

    private static String host(String instead) {
        return "hoststatus {\n\thost_name=web01\n\tstate_type=1\n\tcurrent_state=0\n" + COMMON + "\t" + instead
                + "\n\t}\n";
    }

    private static String service(String instead) {
        return "servicestatus {\n\thost_name=web01\n\tservice_description=HTTP\n\tstate_type=1\n\tcurrent_state=2\n"
                + COMMON + "\t" + instead + "\n\t}\n";
    }

    private static final String COMMON = """
            \tplugin_output=CRITICAL = down
            \tlong_plugin_output=more
            \tlast_hard_state_change=1795341000
            \tcurrent_notification_number=1
            \tnotifications_enabled=1
            """;

    private static String comment(int type, int time, String author) {
        return "servicecomment {\n\thost_name=web01\n\tservice_description=HTTP\n\tentry_type=%d\n\tentry_time=%d\n\tauthor=%s\n\t}\n"
                .formatted(type, time, author);
    }

    private static List<SourceProblem> problems(String status) {
        return state(INFO + status + OBJECTS).problems();
    }

    private static SourceState state(String text) {
        return state(text, "phone-alert");
    }

    private static SourceState state(String text, String contact) {
        try {
            return NagiosState.read(new BufferedReader(new StringReader(text)), contact);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}

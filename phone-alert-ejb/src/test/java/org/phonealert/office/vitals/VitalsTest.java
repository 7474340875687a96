package org.phonealert.office.vitals;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The vital signs are read from the rows, with the databases and the JPA providers of both servers. */
class VitalsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void an_empty_database_has_no_due_work(TestDatabase database, JpaProvider provider) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            VitalSigns signs = vitals(entities).read();

            assertThat(signs.oldestDue()).hasSize(DueTable.values().length);
            assertThat(signs.oldestDue().values()).containsOnly(Duration.ZERO);
            assertThat(signs.openAlerts()).isEqualTo(Map.of(AlertState.TRIGGERED, 0L, AlertState.ACKNOWLEDGED, 0L));
            assertThat(signs.credits()).isEqualTo(new CreditBalance(0, 0));
            assertThat(signs.carrierCalls()).isZero();
            assertThat(signs.carrierErrors()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void due_work_and_recent_failures_are_reported(TestDatabase database, JpaProvider provider) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                VitalRows rows = new VitalRows(entities, NOW);
                rows.alert("TRIGGERED");
                rows.alert("TRIGGERED");
                rows.alert("ACKNOWLEDGED");
                rows.alert("RESOLVED");
                rows.escalation(Duration.ofMillis(-90_500));
                rows.escalation(Duration.ofSeconds(-5));
                rows.escalation(Duration.ofHours(1));
                rows.call("SENT", null, Duration.ofMinutes(-1), null, Duration.ofMinutes(3));
                rows.call("FAILED", "21215: not allowed", Duration.ofMinutes(-14), Duration.ofMinutes(-14), null);
                rows.call("FAILED", "no answer", Duration.ofMinutes(-16), Duration.ofMinutes(-16), null);
                rows.call("QUEUED", "no answer", Duration.ofSeconds(-2), null, Duration.ofSeconds(2));
                rows.call("QUEUED", null, null, null, Duration.ofSeconds(-3));
                rows.call("UNDELIVERABLE", "NO_CREDIT", null, Duration.ofMinutes(-1), null);
                rows.call("NO_ANSWER", "no answer", Duration.ofMinutes(-2), Duration.ofMinutes(-1), null);

                VitalSigns signs = vitals(entities).read();

                assertThat(signs.oldestDue())
                        .containsEntry(DueTable.ESCALATION, Duration.ofMillis(90_500))
                        .containsEntry(DueTable.CALL, Duration.ofSeconds(3))
                        .containsEntry(DueTable.MAIL, Duration.ZERO);
                assertThat(signs.openAlerts()).isEqualTo(Map.of(AlertState.TRIGGERED, 2L, AlertState.ACKNOWLEDGED, 1L));
                assertThat(signs.carrierCalls()).isEqualTo(4);
                assertThat(signs.carrierErrors())
                        .as("one failed lately, one is in trouble; what the carrier did call at last is none")
                        .isEqualTo(2);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    /** Past rows cost nothing: only due or recent ones are read. */
    @ParameterizedTest
    @MethodSource("questions")
    void a_query_uses_an_index_among_many_ended_calls(String question, String index) throws SQLException {
        try (Connection connection = TestDatabase.connect(TestDatabase.POSTGRESQL.shared());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into operators (id, name, language, time_zone, on_duty, retired)"
                    + " values (12, 'Alice', 'fr', 'Europe/Paris', true, false)");
            statement.execute("insert into notifications (id, token, lane, channel, run, level, operator_id, language,"
                    + " state, attempts, created_at, sent_at, ended_at, hang_up, fence) select 1000 + n, 't' || n, 0,"
                    + " 'PHONE', 1, 1, 12, 'fr', 'CONFIRMED', 1, now(), now() - interval '1 day' - n * interval '1 s',"
                    + " now() - interval '1 day' - n * interval '1 s', false, 0 from generate_series(1, 5000) n");
            statement.execute("analyze notifications");

            assertThat(plan(statement, question)).contains(index).doesNotContain("Seq Scan");
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(Vitals.OLDEST_DUE.formatted(DueTable.CALL.table()), "notifications_due"),
                Arguments.of(Vitals.ASKED_FOR, "notifications_sent"),
                Arguments.of(Vitals.FAILED, "notifications_ended"),
                Arguments.of(Vitals.IN_TROUBLE, "notifications_state"));
    }

    private static String plan(Statement statement, String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows =
                statement.executeQuery("explain " + question.replace("?1", "now() - interval '15 min'"))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static Vitals vitals(EntityManager entities) {
        Credits credits = new Credits();
        set(credits, "entities", entities);
        Vitals vitals = new Vitals();
        set(vitals, "entities", entities);
        set(vitals, "clock", Clock.fixed(NOW, ZoneOffset.UTC));
        set(vitals, "credits", credits);
        return vitals;
    }

    private static void set(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}

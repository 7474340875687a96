package org.phonealert.alerting.alert;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.SourceKey;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alerts are listed by their time. Their ids do not show it: each node has its own block of ids. Tested with both
 * databases and both JPA providers.
 */
class NewestFirstTest {
    private static final Instant THREE = AlertFixture.TRIGGERED_AT;

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void a_later_alert_comes_first_whatever_its_id_is(TestDatabase database, JpaProvider provider) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                fiveAlerts(entities);
                assertNewestFirst(alerts(entities));
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static void assertNewestFirst(Alerts alerts) {
        assertThat(messages(alerts.newest(null, null, 10)))
                .containsExactly("resolved at 5", "new at 4", "acknowledged at 3", "new at 2", "acknowledged at 1");
        assertThat(messages(alerts.newest(AlertState.ACKNOWLEDGED, null, 10)))
                .containsExactly("acknowledged at 3", "acknowledged at 1");
        assertThat(messages(alerts.newest(null, null, 2))).containsExactly("resolved at 5", "new at 4");
        assertThat(messages(alerts.open(10)))
                .as("unacknowledged alerts first")
                .containsExactly("new at 4", "new at 2", "acknowledged at 3", "acknowledged at 1");
        assertThat(messages(alerts.open(3))).containsExactly("new at 4", "new at 2", "acknowledged at 3");
        assertThat(messages(alerts.open(2))).containsExactly("new at 4", "new at 2");
    }

    /** The open alerts are few enough to be sorted; H2 reads no index backwards. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL, seq scan", "H2, tablescan"})
    void open_alerts_are_found_by_index_among_many_resolved_ones(TestDatabase database, String otherwise)
            throws SQLException {
        try (Connection connection = TestDatabase.connect(database.shared());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            manyAlerts(statement);

            assertThat(plan(statement, "where a.state = 'TRIGGERED'"))
                    .contains("alerts_state")
                    .doesNotContain(otherwise);
        }
    }

    @Test
    void all_alerts_are_read_by_index_in_their_order() throws SQLException {
        try (Connection connection = TestDatabase.connect(TestDatabase.POSTGRESQL.shared());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            manyAlerts(statement);
            statement.execute("analyze alerts");

            assertThat(plan(statement, "")).contains("alerts_time").doesNotContain("sort key");
        }
    }

    private static void manyAlerts(Statement statement) throws SQLException {
        statement.execute("insert into alert_sources (id, name, type, key_hash, retired)"
                + " values (10, 'nagios', 'NAGIOS', 'hash', false)");
        statement.execute("insert into monitors (id, name) values (11, 'web01')");
        for (int i = 0; i < 3000; i++) {
            statement.addBatch(("insert into alerts (id, source_id, dedup_key, monitor_id, message, severity, state,"
                            + " errors, triggered_at, source_time) values (%d, 10, 'k', 11, 'down', 'CRITICAL', '%s',"
                            + " 1, timestamp with time zone '2026-11-22 03:%02d:%02d+00', current_timestamp)")
                    .formatted(1000 + i, i % 100 == 0 ? "TRIGGERED" : "RESOLVED", i / 60, i % 60));
        }
        statement.executeBatch();
    }

    private static String plan(Statement statement, String where) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("explain select a.* from alerts a "
                + where
                + " order by a.triggered_at desc, a.id desc fetch first 50 rows only")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines).toLowerCase(Locale.ROOT);
    }

    /** Their ids are in another order than their times. */
    private static void fiveAlerts(EntityManager entities) {
        AlertSource source = new AlertSource("nagios", SourceType.NAGIOS, SourceKey.generate());
        Monitor monitor = new Monitor("web01");
        entities.persist(source);
        entities.persist(monitor);
        entities.persist(alert(source, monitor, 4, "new"));
        entities.persist(acknowledged(alert(source, monitor, 3, "acknowledged")));
        Alert resolved = alert(source, monitor, 5, "resolved");
        resolved.resolve(THREE, THREE);
        entities.persist(resolved);
        entities.persist(acknowledged(alert(source, monitor, 1, "acknowledged")));
        entities.persist(alert(source, monitor, 2, "new"));
        entities.flush();
    }

    private static List<String> messages(List<Alert> alerts) {
        return alerts.stream().map(Alert::message).toList();
    }

    private static Alert alert(AlertSource source, Monitor monitor, int second, String what) {
        String message = what + " at " + second;
        Instant at = THREE.plusSeconds(second);
        AlertEvent event = AlertEvent.of(EventType.TRIGGER, message, at)
                .monitor("web01")
                .message(message)
                .build();
        return new Alert(source, monitor, event, at);
    }

    private static Alert acknowledged(Alert alert) {
        alert.acknowledge(new Acknowledgement("Alice", Acknowledgement.Way.PHONE_KEY, THREE));
        return alert;
    }

    private static Alerts alerts(EntityManager entities) {
        try {
            Alerts alerts = new Alerts();
            Field field = Alerts.class.getDeclaredField("entities");
            field.setAccessible(true);
            field.set(alerts, entities);
            return alerts;
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}

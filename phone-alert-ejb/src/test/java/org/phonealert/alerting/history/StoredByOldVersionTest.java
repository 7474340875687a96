package org.phonealert.alerting.history;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the last version that stored sentences is upgraded: people read each of its lines in both languages,
 * and programs find the details that they found before. {@code 3507c65.md} says how its content was made.
 */
class StoredByOldVersionTest {
    private static final String VERSION_BEFORE = "19";
    private static final HistoryWords ENGLISH = new HistoryWords(Language.ENGLISH, ZoneId.of("UTC"));
    private static final HistoryWords FRENCH = new HistoryWords(Language.FRENCH, ZoneId.of("UTC"));
    private static final Map<TestDatabase, Upgraded> UPGRADED = new EnumMap<>(TestDatabase.class);

    /**
     * A database after its upgrade.
     *
     * @param details by the number of the line, as they were stored
     * @param errors by the number of the notification, as they were stored
     */
    private record Upgraded(String url, Map<Long, String> details, Map<Long, String> errors, List<HistoryLine> lines) {}

    @ParameterizedTest
    @EnumSource
    void every_line_is_read_in_both_languages(TestDatabase database) {
        Upgraded upgraded = upgraded(database);

        List<String> shown = upgraded.lines().stream()
                .map(line -> shown(line, upgraded.details().get(line.id())))
                .distinct()
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(read("3507c65.tsv").lines().toList());
    }

    @Test
    void every_type_is_among_the_lines() {
        assertThat(upgraded(TestDatabase.H2).lines().stream().map(HistoryLine::type))
                .contains(HistoryType.values());
    }

    @ParameterizedTest
    @EnumSource
    void every_line_has_arguments_that_its_type_declares(TestDatabase database) {
        assertThat(upgraded(database).lines()).allSatisfy(line -> {
            List<HistoryArgument> declared = line.type().arguments();
            assertThat(declared)
                    .extracting(HistoryArgument::name)
                    .containsAll(line.arguments().keySet());
            assertThat(line.arguments().keySet())
                    .containsAll(declared.stream()
                            .filter(argument -> !argument.optional())
                            .map(HistoryArgument::name)
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void programs_find_the_same_detail_as_before(TestDatabase database) {
        Upgraded upgraded = upgraded(database);
        Map<Long, @Nullable String> details = new TreeMap<>();
        upgraded.lines().forEach(line -> details.put(line.id(), HistoryDetails.of(line)));

        // some cancellations had none
        Map<Long, @Nullable String> before = new TreeMap<>(upgraded.details());
        upgraded.lines().stream()
                .filter(line -> line.type() == HistoryType.CALL_CANCELLED)
                .forEach(line -> before.computeIfAbsent(line.id(), id -> "CANCELLED"));
        assertThat(details).containsExactlyEntriesOf(before);
    }

    @ParameterizedTest
    @EnumSource
    void notifications_keep_their_errors_and_obstacles(TestDatabase database) throws SQLException {
        Upgraded upgraded = upgraded(database);
        Map<Long, String> after = new HashMap<>();
        try (Connection connection = TestDatabase.connect(upgraded.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, obstacle, error_cause, error_code, error_technical from notifications"
                                + " where obstacle is not null or error_cause is not null")) {
            while (row.next()) {
                after.put(
                        row.getLong(1),
                        row.getString(2) != null
                                ? Obstacle.valueOf(row.getString(2)).name()
                                : HistoryDetails.error(
                                        CarrierCause.valueOf(row.getString(3)),
                                        row.getObject(4, Integer.class),
                                        row.getString(5)));
            }
        }

        assertThat(after).isEqualTo(upgraded.errors()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_upgrade_continues_where_it_stopped(TestDatabase database) throws SQLException {
        String url = stored(database);
        TestDatabase.migrate(url, "20");
        execute(url, "update alert_history set arguments = '{\"legacy\":\"done\"}' where mod(id, 2) = 0");

        TestDatabase.migrate(url, "latest");

        assertThat(lines(url)).allSatisfy(line -> {
            boolean wasDone = line.id() % 2 == 0;
            assertThat(Map.of("legacy", "done").equals(line.arguments())).isEqualTo(wasDone);
        });
    }

    @Test
    void a_text_that_no_version_wrote_is_kept_and_shown() throws SQLException {
        String url = stored(TestDatabase.H2);
        execute(
                url,
                "delete from alert_history",
                line(1, "LEVEL_EMPTY", "level x: somebody is on duty"),
                line(2, "PLANNING_FAILED", "the planning of 'x' is slow: called by its last answer, of yesterday"),
                line(3, "NOBODY_RUNG", "not one telephone could be rung; tried again at noon"),
                line(4, "CALL_ENDED", "in tears"),
                line(5, "REPAIRED", "it was mended"),
                line(6, "LEVEL_EMPTY", "level 99999999999: nobody is on duty"));

        TestDatabase.migrate(url, "latest");

        assertThat(lines(url)).hasSize(6).allSatisfy(line -> {
            String text = String.valueOf(line.arguments().get(HistoryLine.LEGACY));
            assertThat(text).isNotEqualTo("null");
            assertThat(HistoryDetails.of(line)).isEqualTo(text);
            assertThat(FRENCH.text(line)).startsWith(FRENCH.title(line.type())).endsWith(text);
        });
    }

    private static String line(int id, String type, String detail) {
        return "insert into alert_history (id, alert_id, happened_at, type, detail) values (%d, 1, '2026-11-29T02:00:00Z', '%s', '%s')"
                .formatted(id, type, detail.replace("'", "''"));
    }

    private static String shown(HistoryLine line, @Nullable String before) {
        return String.join(
                        "\t",
                        line.type().name(),
                        line.operator().orElse("null"),
                        String.valueOf(before),
                        ENGLISH.text(line),
                        FRENCH.text(line))
                .replace("\n", "\\n");
    }

    private static synchronized Upgraded upgraded(TestDatabase database) {
        return UPGRADED.computeIfAbsent(database, StoredByOldVersionTest::upgrade);
    }

    private static Upgraded upgrade(TestDatabase database) {
        try {
            String url = stored(database);
            Map<Long, String> details = texts(url, "select id, detail from alert_history");
            Map<Long, String> errors = texts(url, "select id, error from notifications where error is not null");
            TestDatabase.migrate(url, "latest");
            return new Upgraded(url, details, errors, lines(url));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The address of a database as the old version left it. */
    private static String stored(TestDatabase database) throws SQLException {
        String url = database.blank();
        TestDatabase.migrate(url, VERSION_BEFORE);
        String dump = read("3507c65-%s.sql".formatted(database.name().toLowerCase(Locale.ROOT)));
        execute(url, dump.split("(?<=\\));\n"));
        return url;
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Map<Long, String> texts(String url, String query) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.put(row.getLong(1), row.getString(2));
            }
        }
        return texts;
    }

    private static List<HistoryLine> lines(String url) {
        try (EntityManagerFactory factory = JpaProvider.HIBERNATE.open(url, 1);
                EntityManager entities = factory.createEntityManager()) {
            return entities.createQuery("select h from HistoryLine h order by h.id", HistoryLine.class)
                    .getResultList();
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(StoredByOldVersionTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

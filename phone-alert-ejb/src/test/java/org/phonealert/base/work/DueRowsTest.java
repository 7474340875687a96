package org.phonealert.base.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A row is claimed by one worker at a time, with both databases and both JPA providers. */
class DueRowsTest {
    private static final Instant THREE = Instant.parse("2026-11-22T03:00:00Z");
    private static final Map<TestDatabase, Map<JpaProvider, EntityManagerFactory>> OPEN =
            new EnumMap<>(TestDatabase.class);
    private static final OperatorProfile PROFILE =
            new OperatorProfile(null, null, Language.FRENCH, ZoneId.of("Europe/Paris"), true, null, ShiftNotices.NONE);

    /** Due at 3:01, 3:02 … in the opposite order of their numbers; the last one is not due. */
    @BeforeAll
    static void six_rows() throws SQLException {
        for (TestDatabase database : TestDatabase.values()) {
            execute(
                    database,
                    "create table waiting_rows (number bigint primary key, kind varchar(10),"
                            + " due_at timestamp with time zone)");
            execute(database, "create index waiting_rows_due on waiting_rows (due_at)");
            for (int number = 1; number <= 5; number++) {
                execute(
                        database,
                        "insert into waiting_rows values (%d, '%s', timestamp with time zone '2026-11-22 03:%02d:00+00')"
                                .formatted(number, number % 2 == 0 ? "FRENCH" : "ENGLISH", 6 - number));
            }
            execute(database, "insert into waiting_rows values (6, 'ENGLISH', null)");
            Map<JpaProvider, EntityManagerFactory> open = new EnumMap<>(JpaProvider.class);
            for (JpaProvider provider : JpaProvider.values()) {
                open.put(provider, provider.open(database.shared(), 2));
            }
            OPEN.put(database, open);
        }
    }

    @AfterAll
    static void no_row_is_left() throws SQLException {
        OPEN.values().forEach(open -> open.values().forEach(EntityManagerFactory::close));
        for (TestDatabase database : TestDatabase.values()) {
            execute(database, "drop table waiting_rows");
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(database.shared());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Stream<Arguments> servers() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(JpaProvider.values()).map(provider -> Arguments.of(database, provider)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void the_oldest_rows_are_claimed_first_and_at_most_as_many_as_wanted(TestDatabase database, JpaProvider provider) {
        inTransaction(database, provider, entities -> {
            assertThat(due(THREE.plusSeconds(600)).most(3).claim(entities)).containsExactly(5L, 4L, 3L);
            assertThat(due(THREE.plusSeconds(120)).claim(entities)).containsExactly(5L, 4L);
            assertThat(due(THREE).claim(entities)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_row_that_another_worker_locks_is_skipped_until_its_transaction_ends(
            TestDatabase database, JpaProvider provider) {
        inTransaction(database, provider, one -> {
            inTransaction(database, provider, another -> {
                assertThat(rows().where("number in (?)", List.of(4, 5)).claim(another))
                        .containsExactlyInAnyOrder(4L, 5L);

                assertThat(due(THREE.plusSeconds(600)).most(2).claim(one)).containsExactly(3L, 2L);
                assertThat(rows().where("number = ?", 5).claim(one)).isEmpty();
            });
            assertThat(rows().where("number = ?", 5).claim(one)).containsExactly(5L);
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void rows_are_found_without_a_lock_even_if_another_worker_locks_them(TestDatabase database, JpaProvider provider) {
        inTransaction(database, provider, one -> {
            assertThat(due(THREE.plusSeconds(600)).find(one)).containsExactly(5L, 4L, 3L, 2L, 1L);

            inTransaction(database, provider, another -> {
                assertThat(rows().where("number = ?", 5).claim(another)).containsExactly(5L);
                assertThat(due(THREE.plusSeconds(60)).find(one)).containsExactly(5L);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_condition_takes_texts_constants_numbers_instants_and_several_of_them(
            TestDatabase database, JpaProvider provider) {
        inTransaction(database, provider, entities -> {
            assertThat(rows().where("kind = ?", "FRENCH").orderBy("number").claim(entities))
                    .containsExactly(2L, 4L);
            assertThat(rows().where("kind in (?)", List.of(Language.FRENCH))
                            .orderBy("number")
                            .claim(entities))
                    .containsExactly(2L, 4L);
            assertThat(rows().where("number in (?) and kind <> ?", List.of(1L, 4L, 6L), Language.FRENCH)
                            .where("(due_at is null or due_at > ?)", THREE)
                            .orderBy("number desc")
                            .claim(entities))
                    .containsExactly(6L, 1L);
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_claimed_row_is_given_as_its_entity(TestDatabase database, JpaProvider provider) {
        inTransaction(database, provider, entities -> {
            entities.persist(new Operator("Alice", PROFILE));
            entities.flush();
            entities.clear();

            assertThat(DueRows.of("operators").where("name = ?", "Alice").claimFirst(entities, Operator.class))
                    .hasValueSatisfying(alice -> assertThat(alice.name()).isEqualTo("Alice"));
            assertThat(DueRows.of("operators").where("name = ?", "Bruno").claimFirst(entities, Operator.class))
                    .isEmpty();
        });
    }

    @Test
    void a_list_that_sql_cannot_write_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rows().where("number in (?)", List.of()));
    }

    private static DueRows rows() {
        return DueRows.of("waiting_rows", "number");
    }

    private static DueRows due(Instant now) {
        return rows().dueBy(now);
    }

    private static EntityManagerFactory opened(TestDatabase database, JpaProvider provider) {
        return Objects.requireNonNull(Objects.requireNonNull(OPEN.get(database)).get(provider));
    }

    private static void inTransaction(TestDatabase database, JpaProvider provider, Consumer<EntityManager> work) {
        try (EntityManager entities = opened(database, provider).createEntityManager()) {
            entities.getTransaction().begin();
            try {
                work.accept(entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }
}

package org.phonealert.oncall.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.words.Language;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;

/** Imported shifts are replaced from now on only; with the databases and the persistence providers of both servers. */
class PlannedTimesTest {
    private static final String SERVERS = """
            H2, HIBERNATE
            H2, ECLIPSELINK
            POSTGRESQL, HIBERNATE
            POSTGRESQL, ECLIPSELINK
            """;
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));
    private static final Instant TEN = EIGHT.plus(Duration.ofHours(2));
    private static final Instant ELEVEN = EIGHT.plus(Duration.ofHours(3));

    @ParameterizedTest
    @CsvSource(textBlock = SERVERS)
    void a_shift_that_is_left_out_ends_now_and_its_past_part_stays(TestDatabase database, JpaProvider provider) {
        inSchedule(database, provider, plan -> {
            plan.replaceAt(EIGHT, plan.alice(EIGHT, TEN));

            assertThat(plan.replaceAt(NINE)).isTrue();

            assertThat(plan.shifts()).containsExactly(plan.alice(EIGHT, NINE));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVERS)
    void a_shift_that_has_not_begun_is_removed(TestDatabase database, JpaProvider provider) {
        inSchedule(database, provider, plan -> {
            plan.replaceAt(EIGHT, plan.alice(NINE, TEN));

            assertThat(plan.replaceAt(EIGHT, plan.bruno(NINE, TEN))).isTrue();

            assertThat(plan.shifts()).containsExactly(plan.bruno(NINE, TEN));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVERS)
    void the_same_shifts_again_change_nothing_also_when_one_is_partly_over(
            TestDatabase database, JpaProvider provider) {
        inSchedule(database, provider, plan -> {
            plan.replaceAt(EIGHT, plan.alice(EIGHT, TEN), plan.bruno(NINE, TEN));
            long version = plan.version();

            assertThat(plan.replaceAt(EIGHT, plan.alice(EIGHT, TEN), plan.bruno(NINE, TEN)))
                    .isFalse();
            assertThat(plan.replaceAt(NINE, plan.alice(NINE, TEN), plan.bruno(NINE, TEN)))
                    .isFalse();

            assertThat(plan.version()).isEqualTo(version);
            assertThat(plan.shifts()).containsExactly(plan.alice(EIGHT, TEN), plan.bruno(NINE, TEN));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVERS)
    void another_order_is_a_change_because_people_are_called_in_that_order(
            TestDatabase database, JpaProvider provider) {
        inSchedule(database, provider, plan -> {
            plan.replaceAt(EIGHT, plan.alice(NINE, TEN), plan.bruno(NINE, TEN));

            assertThat(plan.replaceAt(EIGHT, plan.bruno(NINE, TEN), plan.alice(NINE, TEN)))
                    .isTrue();

            assertThat(plan.shifts()).containsExactly(plan.bruno(NINE, TEN), plan.alice(NINE, TEN));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = SERVERS)
    void a_shift_that_gets_longer_continues_in_a_row_of_its_own(TestDatabase database, JpaProvider provider) {
        inSchedule(database, provider, plan -> {
            plan.replaceAt(EIGHT, plan.alice(EIGHT, TEN));

            plan.replaceAt(NINE, plan.alice(NINE, ELEVEN));

            assertThat(plan.shifts()).containsExactly(plan.alice(EIGHT, NINE), plan.alice(NINE, ELEVEN));
        });
    }

    /** One schedule's imported shifts in a transaction that is rolled back. */
    private record Plan(
            EntityManager entities, PlannedTimes times, RosterCache cache, long schedule, long alice, long bruno) {
        Shift alice(Instant from, Instant until) {
            return new Shift(alice, from, until);
        }

        Shift bruno(Instant from, Instant until) {
            return new Shift(bruno, from, until);
        }

        boolean replaceAt(Instant now, Shift... wanted) {
            boolean changed = times.replace(
                    ImportedShift.class,
                    schedule,
                    List.of(wanted),
                    now,
                    row -> row.shift().notBefore(now),
                    shift -> new ImportedShift(schedule, shift, now));
            entities.flush();
            entities.clear();
            return changed;
        }

        List<Shift> shifts() {
            return entities.createQuery(
                            "select r from ImportedShift r where r.scheduleId = :schedule order by r.madeAt, r.id",
                            ImportedShift.class)
                    .setParameter("schedule", schedule)
                    .getResultStream()
                    .map(ImportedShift::shift)
                    .toList();
        }

        long version() {
            return cache.version(entities);
        }
    }

    private static void inSchedule(TestDatabase database, JpaProvider provider, Consumer<Plan> test) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                RosterCache cache = new RosterCache();
                CurrentRoster current = new CurrentRoster();
                set(current, "entities", entities);
                set(current, "cache", cache);
                PlannedTimes times = new PlannedTimes();
                set(times, "entities", entities);
                set(times, "currentRoster", current);
                DutySchedule schedule = new DutySchedule("Night");
                entities.persist(schedule);
                long alice = operator(entities, "Alice");
                long bruno = operator(entities, "Bruno");
                entities.flush();
                test.accept(new Plan(entities, times, cache, schedule.id(), alice, bruno));
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static long operator(EntityManager entities, String name) {
        Operator operator = new Operator(
                name,
                new OperatorProfile(
                        null, null, Language.FRENCH, ZoneId.of("Europe/Paris"), true, null, ShiftNotices.NONE));
        entities.persist(operator);
        return operator.id();
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

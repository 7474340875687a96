package org.phonealert.oncall.duty;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.words.Language;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.Layer;
import org.phonealert.oncall.shift.Rotation;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Turn;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions are applied, and people called, in the order in which they were entered. Their numbers are in no order: each
 * node takes numbers from a block of its own. With the databases and the persistence providers of both servers.
 */
class InTheOrderTheyWereMadeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MADE = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant THEN = MADE.plus(Duration.ofHours(1));
    private static final Instant END = MADE.plus(Duration.ofHours(2));

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void the_order_does_not_depend_on_the_numbers_of_the_rows(TestDatabase database, JpaProvider provider) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                long alice = operator(entities, "Alice");
                long bruno = operator(entities, "Bruno");
                long chloe = operator(entities, "Chloé");
                long replaced = schedule(entities, "Replaced", alice);
                // the later one has the lower number
                entities.persist(new DutyOverride(
                        replaced, new ShiftOverride.Replace(bruno, chloe, MADE, END), MADE.plusSeconds(2)));
                entities.persist(new DutyOverride(
                        replaced, new ShiftOverride.Replace(alice, bruno, MADE, END), MADE.plusSeconds(1)));
                long imported = schedule(entities, "Imported", alice);
                entities.persist(new ImportedShift(imported, new Shift(chloe, MADE, END), MADE.plusSeconds(2)));
                entities.persist(new ImportedShift(imported, new Shift(bruno, MADE, END), MADE.plusSeconds(1)));
                entities.flush();

                DutyRoster roster = current(entities).get();

                assertThat(roster.at(replaced, THEN, Map.of())).containsExactly(chloe);
                assertThat(roster.at(imported, THEN, Map.of())).containsExactly(bruno, chloe);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static long operator(EntityManager entities, String name) {
        Operator operator = new Operator(
                name, new OperatorProfile(null, null, Language.FRENCH, PARIS, true, null, ShiftNotices.NONE));
        entities.persist(operator);
        entities.flush();
        return operator.id();
    }

    private static long schedule(EntityManager entities, String name, long operator) {
        DutySchedule schedule = new DutySchedule(name);
        entities.persist(schedule);
        entities.flush();
        Rotation weekly = new Rotation(HandOver.WEEKLY, 1, LocalDateTime.parse("2026-01-05T09:00"));
        entities.persist(new PlanVersion(
                schedule.id(),
                MADE,
                new SchedulePlan(PARIS, null, null, false, List.of(Layer.of(weekly, Turn.of(operator))))));
        return schedule.id();
    }

    private static CurrentRoster current(EntityManager entities) {
        CurrentRoster current = new CurrentRoster();
        set(current, "entities", entities);
        set(current, "cache", new RosterCache());
        return current;
    }

    private static void set(CurrentRoster current, String name, Object value) {
        try {
            Field field = CurrentRoster.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(current, value);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}

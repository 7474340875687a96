package org.phonealert.alerting.notification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.notification.NotificationFixture.LATER;
import static org.phonealert.alerting.notification.NotificationFixture.NOW;

/**
 * An alert's calls are listed in the order in which they were made, not of their ids: a node that takes over after
 * another one died may give lower ids. Seen in the storm test.
 */
class CallsAreListedInTheirOrderTest {
    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void calls_are_listed_by_their_time_whatever_their_ids_are(TestDatabase database, JpaProvider provider) {
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                Operator alice = new Operator(
                        "Alice",
                        new OperatorProfile(
                                null, null, Language.FRENCH, ZoneId.of("Europe/Paris"), true, null, ShiftNotices.NONE));
                entities.persist(alice);
                Notification second = new Notification("second", alice, Language.FRENCH, LATER);
                entities.persist(second);
                Notification first = new Notification("first", alice, Language.FRENCH, NOW);
                entities.persist(first);
                long alert = 4711;
                of(alert, first);
                of(alert, second);
                entities.flush();

                assertThat(notifications(entities).forAlert(alert)).containsExactly(first, second);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static void of(long alert, Notification call) {
        set(Notification.class, "alertId", call, alert);
    }

    private static Notifications notifications(EntityManager entities) {
        Notifications notifications = new Notifications();
        set(Notifications.class, "entities", notifications, entities);
        return notifications;
    }

    private static void set(Class<?> type, String name, Object object, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}

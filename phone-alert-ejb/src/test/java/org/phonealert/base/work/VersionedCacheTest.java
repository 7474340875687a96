package org.phonealert.base.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A value is read again only after its version has changed, with both databases and both JPA providers. */
class VersionedCacheTest {
    private static final class Readings extends VersionedCache<Integer> {
        private final AtomicInteger made = new AtomicInteger();

        Readings() {
            super("duty_version");
        }

        int get(EntityManager entities) {
            return get(entities, made::incrementAndGet);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "H2, ECLIPSELINK", "POSTGRESQL, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void a_value_is_read_once_for_each_version(TestDatabase database, JpaProvider provider) {
        Readings cache = new Readings();
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                long version = cache.version(entities);
                assertThat(cache.get(entities)).isEqualTo(1);
                assertThat(cache.get(entities)).as("the same version").isEqualTo(1);

                cache.hold(entities);
                cache.raise(entities);

                assertThat(cache.version(entities)).isEqualTo(version + 1);
                assertThat(cache.get(entities)).as("the next version").isEqualTo(2);
                assertThat(cache.get(entities)).as("the next version").isEqualTo(2);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, HIBERNATE", "POSTGRESQL, ECLIPSELINK"})
    void a_change_during_the_reading_causes_another_reading(TestDatabase database, JpaProvider provider) {
        Readings cache = new Readings();
        try (EntityManagerFactory factory = provider.open(database.shared(), 1);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                int old = cache.get(entities, () -> {
                    cache.raise(entities);
                    return 0;
                });

                assertThat(old).isZero();
                assertThat(cache.get(entities)).isEqualTo(1);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }
}

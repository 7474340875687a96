package org.phonealert.base;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The JPA provider of each of the two servers, with the product's own persistence unit. */
public enum JpaProvider {
    /** WildFly's. */
    HIBERNATE("org.hibernate.jpa.HibernatePersistenceProvider"),
    /** Payara's. */
    ECLIPSELINK("org.eclipse.persistence.jpa.PersistenceProvider");

    private static final List<Logger> TALKATIVE = Stream.of("org.hibernate", "org.phonealert.alerting.credit")
            .map(Logger::getLogger)
            .toList();

    private final String provider;

    JpaProvider(String provider) {
        this.provider = provider;
    }

    public EntityManagerFactory open(String url, int connections) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        return Persistence.createEntityManagerFactory(
                "phone-alert",
                Map.of(
                        "jakarta.persistence.provider",
                        provider,
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        TestDatabase.USER,
                        "jakarta.persistence.jdbc.password",
                        "",
                        "hibernate.connection.pool_size",
                        String.valueOf(connections),
                        "eclipselink.connection-pool.default.max",
                        String.valueOf(connections),
                        "eclipselink.logging.level",
                        "SEVERE"));
    }
}

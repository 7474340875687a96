package org.phonealert.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.phonealert.Plan;
import org.phonealert.SettableClock;
import org.phonealert.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The real ledger on a real database, without a server around it: one wired {@link Credits} for each transaction. */
final class LedgerBench implements AutoCloseable {
    private final TestDatabase database;
    private final Connection outside;
    private final EntityManagerFactory persistence;
    private final SettableClock clock = new SettableClock();
    private final List<Object> announced = Collections.synchronizedList(new ArrayList<>());
    private volatile Settings settings = SettingsOf.credits(25, 0);

    LedgerBench(TestDatabase database, JpaProvider provider, int connections) {
        this.database = database;
        String url = database.migrated();
        this.outside = TestDatabase.connect(url);
        this.persistence = provider.open(url, connections);
    }

    /** Begins with an empty ledger. */
    void restart(Settings newSettings) {
        settings = newSettings;
        announced.clear();
        try (Statement statement = outside.createStatement()) {
            database.empty(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    <T> T inTransaction(Function<Credits, T> work) {
        return transaction(work, true);
    }

    void book(Consumer<Credits> work) {
        inTransaction(credits -> {
            work.accept(credits);
            return true;
        });
    }

    void rolledBack(Consumer<Credits> work) {
        transaction(
                credits -> {
                    work.accept(credits);
                    return true;
                },
                false);
    }

    private <T> T transaction(Function<Credits, T> work, boolean commit) {
        Announcements announcements = new Announcements(new ArrayList<>());
        EntityManager entities = persistence.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(new Wiring(entities, clock, settings, announcements).wire(Credits.class));
            if (commit) {
                entities.getTransaction().commit();
                announced.addAll(announcements.fired());
            }
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** What committed transactions have announced, in no particular order between two of them. */
    List<Object> announced() {
        return List.copyOf(announced);
    }

    int balance() {
        return number("select balance from credit_account");
    }

    int reserved() {
        return number("select reserved from credit_account");
    }

    int owed() {
        return number("select owed from credit_account");
    }

    int settledOf(long notification) {
        return number("select coalesce(sum(-credits), 0) from credit_entries where notification_id = " + notification);
    }

    /** What must be true of the tables whatever happened. */
    void requireExact() {
        assertThat(balance())
                .as("balance = sum of entries = granted + bought − settled")
                .isEqualTo(number("select coalesce(sum(credits), 0) from credit_entries"))
                .isEqualTo(number("select coalesce(sum(credits), 0) from credit_entries where kind <> 'CALL'")
                        - number("select coalesce(sum(credits), 0) from credit_reservations where state = 'SETTLED'"));
        assertThat(number("select count(*) from credit_entries where balance < 0"))
                .as("entries with a negative balance")
                .isZero();
        assertThat(reserved())
                .as("reserved = sum of what is held")
                .isEqualTo(number("select coalesce(sum(credits), 0) from credit_reservations where state = 'HELD'"));
        assertThat(owed())
                .as("owed = sum of what is owed")
                .isEqualTo(number("select coalesce(sum(credits), 0) from credit_reservations where state = 'OWED'"));
        assertThat(number("select count(notification_id) from credit_entries"))
                .as("one settlement for each settled notification")
                .isEqualTo(number("select count(distinct notification_id) from credit_entries"))
                .isEqualTo(number("select count(*) from credit_reservations where state = 'SETTLED'"));
        assertThat(number("select count(*) from credit_entries where reference in ('%s', '%s')"
                        .formatted(Plan.PREMIUM, Plan.ENTERPRISE)))
                .as("grants")
                .isEqualTo(number("select count(distinct reference) from credit_entries where kind = 'GRANT'"));
    }

    int number(String query) {
        try (Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        persistence.close();
        try {
            outside.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

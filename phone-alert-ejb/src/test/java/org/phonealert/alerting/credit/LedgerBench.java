package org.phonealert.alerting.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.phonealert.base.JpaProvider;
import org.phonealert.base.SettableClock;
import org.phonealert.base.TestDatabase;
import org.phonealert.base.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The real ledger on a real database, without a server around it: one wired {@link Credits} for each transaction. */
final class LedgerBench implements AutoCloseable {
    /** What the account's row says, in credits. */
    record Account(int balance, int reserved, int owed) {}

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

    /** Starts again with an empty ledger. */
    void restart(Settings newSettings) {
        settings = newSettings;
        announced.clear();
        try (Statement statement = outside.createStatement()) {
            empty(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Deletes more than the schema's constraints would let anybody delete row by row. */
    private void empty(Statement statement) throws SQLException {
        String nothingBooked = "update credit_account set balance = 0, reserved = 0, owed = 0, last_entry = null";
        switch (database) {
            case H2 -> {
                statement.execute("set referential_integrity false");
                statement.execute("truncate table credit_entries");
                statement.execute("truncate table credit_reservations");
                statement.execute(nothingBooked);
                statement.execute("set referential_integrity true");
            }
            case POSTGRESQL -> {
                statement.execute(nothingBooked);
                statement.execute("delete from credit_entries");
                statement.execute("delete from credit_reservations");
            }
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

    /** Reads how many credits were spent in which time. */
    <T> T ask(Function<CreditUsage, T> question) {
        return transaction(CreditUsage.class, question, false);
    }

    /** The time of this ledger. */
    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    private <T> T transaction(Function<Credits, T> work, boolean commit) {
        return transaction(Credits.class, work, commit);
    }

    private <B, T> T transaction(Class<B> bean, Function<B, T> work, boolean commit) {
        Announcements announcements = new Announcements(new ArrayList<>());
        EntityManager entities = persistence.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(new Wiring(entities, clock, settings, announcements).wire(bean));
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

    /** Events of committed transactions; the order between two transactions is not defined. */
    List<Object> announced() {
        return List.copyOf(announced);
    }

    Account account() {
        List<Integer> row = row("select balance, reserved, owed from credit_account");
        return new Account(row.get(0), row.get(1), row.get(2));
    }

    /** Checks what must always be true of the tables. */
    void requireExact() {
        List<Integer> sums = row("""
                select
                    (select coalesce(sum(credits), 0) from credit_entries),
                    (select coalesce(sum(credits), 0) from credit_entries where kind <> 'CALL'),
                    (select coalesce(min(balance), 0) from credit_entries),
                    (select coalesce(sum(credits), 0) from credit_reservations where state = 'SETTLED'),
                    (select coalesce(sum(credits), 0) from credit_reservations where state = 'HELD'),
                    (select coalesce(sum(credits), 0) from credit_reservations where state = 'OWED'),
                    (select count(*) from credit_reservations where state = 'SETTLED'),
                    (select count(*) from credit_entries where kind = 'CALL'),
                    (select count(*) from credit_entries e join credit_reservations r
                        on r.notification_id = e.notification_id and r.credits = -e.credits and r.state = 'SETTLED'),
                    (select count(*) from credit_entries where kind = 'GRANT'),
                    (select count(distinct reference) from credit_entries where kind = 'GRANT')
                """);
        assertThat(account())
                .as("balance = sum of entries, reserved = what is held, owed = what is owed")
                .isEqualTo(new Account(sums.get(0), sums.get(4), sums.get(5)));
        assertThat(sums.get(0)).as("granted + bought − settled").isEqualTo(sums.get(1) - sums.get(3));
        assertThat(sums.get(2)).as("lowest balance of an entry").isNotNegative();
        assertThat(sums.subList(7, 9))
                .as("settlements, and those of them that are a notification's own")
                .containsOnly(sums.get(6));
        assertThat(sums.get(9)).as("grants, one a plan").isEqualTo(sums.get(10));
    }

    private List<Integer> row(String query) {
        try (Statement statement = outside.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            List<Integer> row = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(result.getInt(column));
            }
            return row;
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

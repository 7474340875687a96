package org.phonealert.alerting.credit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database itself refuses every change that would make the ledger wrong. */
class LedgerSchemaTest {
    /** A hundred credits were granted; notifications 1 and 2 are paid, 3 is reserved, 4 was not answered. */
    private static final List<String> HISTORY = List.of(
            "insert into credit_reservations values (1, 1, 'SETTLED'), (2, 2, 'SETTLED'), (3, 2, 'HELD'),"
                    + " (4, 1, 'RELEASED')",
            entry(1, null, 0, "GRANT", 100, 100, null),
            entry(2, 1, 100, "CALL", -1, 99, 1),
            entry(3, 2, 99, "CALL", -2, 97, 2),
            "update credit_account set balance = 97, reserved = 2, last_entry = 3");

    private static final List<String> WRONG = List.of(
            // past entries do not change
            "update credit_entries set credits = 101 where id = 1",
            "update credit_entries set credits = -3, balance = 96 where id = 3",
            "update credit_entries set id = 9 where id = 3",
            "delete from credit_entries where id = 2",
            "delete from credit_entries where id = 3",
            "delete from credit_entries",
            // a new entry follows the last one
            entry(4, 3, 97, "TOP_UP", 10, 108, null),
            entry(4, 3, 96, "TOP_UP", 10, 106, null),
            entry(4, 2, 99, "TOP_UP", 10, 109, null),
            entry(5, 3, 97, "TOP_UP", 10, 107, null),
            entry(4, null, 0, "TOP_UP", 10, 10, null),
            entry(0, null, 0, "TOP_UP", 10, 10, null),
            // and adds up
            entry(4, 3, 97, "CALL", -98, -1, 3),
            entry(4, 3, 97, "CALL", -1, 96, 1),
            entry(4, 3, 97, "CALL", -1, 96, 5),
            entry(4, 3, 97, "CALL", -1, 96, null),
            entry(4, 3, 97, "CALL", 1, 98, 3),
            entry(4, 3, 97, "TOP_UP", -1, 96, null),
            entry(4, 3, 97, "TOP_UP", 0, 97, null),
            entry(4, 3, 97, "TOP_UP", 1, 98, 3),
            entry(4, 3, 97, "GIFT", 1, 98, null),
            // the account agrees with the entries
            "update credit_account set balance = 98",
            "update credit_account set balance = 99, last_entry = 1",
            "update credit_account set last_entry = null",
            "update credit_account set reserved = 98",
            "update credit_account set reserved = -1",
            "update credit_account set owed = -1",
            "insert into credit_account (id, balance, reserved) values (2, 0, 0)",
            // a reservation has credits and a valid state, and is not deleted once it is paid
            "insert into credit_reservations values (5, 0, 'HELD')",
            "insert into credit_reservations values (5, -1, 'HELD')",
            "insert into credit_reservations values (5, 1, 'LOST')",
            "insert into credit_reservations values (3, 1, 'HELD')",
            "delete from credit_reservations where notification_id = 1",
            "insert into credit_costs values ('PHONE', '999', 0)");

    static Stream<Arguments> everythingWrong() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(database -> WRONG.stream().map(wrong -> Arguments.of(database, wrong)));
    }

    @ParameterizedTest
    @MethodSource("everythingWrong")
    void a_wrong_change_is_refused(TestDatabase database, String wrong) throws SQLException {
        try (Connection connection = withHistory(database);
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate(wrong))
                    // refused by a constraint, not because of an error in this test's SQL
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_right_change_is_accepted(TestDatabase database) throws SQLException {
        try (Connection connection = withHistory(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update credit_reservations set state = 'SETTLED' where notification_id = 3");
            statement.executeUpdate(entry(4, 3, 97, "CALL", -2, 95, 3));

            assertThat(statement.executeUpdate("update credit_account set balance = 95, reserved = 0, last_entry = 4"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_of_an_earlier_version_is_numbered_in_the_order_of_time(TestDatabase database) throws SQLException {
        String url = database.blank();
        TestDatabase.migrate(url, "1");
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into credit_reservations values (8, 1, 'SETTLED'), (9, 2, 'SETTLED')");
            // two nodes took ids in blocks: the order of ids was not the order of booking
            statement.execute("insert into credit_entries values"
                    + " (3, '2026-11-22 03:00:00+00', 'GRANT', 100, 100, null, 'PREMIUM'),"
                    + " (1050, '2026-11-22 03:01:00+00', 'CALL', -1, 99, 8, null),"
                    + " (2, '2026-11-22 03:02:00+00', 'CALL', -2, 97, 9, null)");
            statement.execute("update credit_account set balance = 97");

            TestDatabase.migrate(url, "latest");

            assertThat(rows(
                            statement,
                            "select id, previous, previous_balance, credits, balance from credit_entries"
                                    + " order by id"))
                    .containsExactly("1 null 0 100 100", "2 1 100 -1 99", "3 2 99 -2 97");
            assertThat(rows(statement, "select balance, last_entry, owed from credit_account"))
                    .containsExactly("97 3 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_without_entries_stays_empty(TestDatabase database) throws SQLException {
        try (Connection connection = TestDatabase.connect(database.shared());
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, "select balance, reserved, owed, last_entry from credit_account"))
                    .containsExactly("0 0 0 null");
        }
    }

    /** In a transaction that is rolled back. */
    private static Connection withHistory(TestDatabase database) throws SQLException {
        Connection connection = TestDatabase.connect(database.shared());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String step : HISTORY) {
                statement.executeUpdate(step);
            }
        }
        return connection;
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    private static String entry(
            int id,
            @Nullable Integer previous,
            int previousBalance,
            String kind,
            int credits,
            int balance,
            @Nullable Integer notification) {
        return ("insert into credit_entries (id, previous, previous_balance, happened_at, kind, credits, balance,"
                        + " notification_id) values (%d, %s, %d, '2026-11-22 03:00:00+00', '%s', %d, %d, %s)")
                .formatted(id, previous, previousBalance, kind, credits, balance, notification);
    }
}

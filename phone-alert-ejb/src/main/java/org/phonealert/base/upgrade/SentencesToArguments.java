package org.phonealert.base.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.json.Json;

/** Replaces the sentences that version 0.1 stored in histories and notifications by their arguments. */
final class SentencesToArguments implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20.1");
    }

    @Override
    public String getDescription() {
        return "sentences to arguments";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** It commits in batches: a big table is too much for one transaction. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            new TableRewrite("alert_history", "type", "detail", "arguments is null")
                    .set("arguments")
                    .run(connection, (type, detail) -> new Object[] {Json.write(OldDetail.arguments(type, detail))});
            new TableRewrite(
                            "notifications",
                            "state",
                            "error",
                            "error is not null and obstacle is null and error_cause is null")
                    .set("obstacle", "error_cause", "error_code", "error_technical")
                    .run(connection, SentencesToArguments::error);
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static @Nullable Object[] error(String state, @Nullable String error) {
        return state.equals("UNDELIVERABLE")
                ? new @Nullable Object[] {error, null, null, null}
                : OldError.read(String.valueOf(error)).columns();
    }
}

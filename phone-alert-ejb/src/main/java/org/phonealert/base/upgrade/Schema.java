package org.phonealert.base.upgrade;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates the database to the schema of this version, before anything else starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        writeCommitsAtOnce();
        migrations().dataSource(dataSource).load().migrate();
    }

    /** All migrations, for both databases. */
    public static FluentConfiguration migrations() {
        return Flyway.configure(Schema.class.getClassLoader())
                .locations("classpath:org/phonealert/base/schema")
                .javaMigrations(new SentencesToArguments())
                .table("phone_alert_schema");
    }

    /** By default H2 writes a commit to disk half a second later; a 2xx promises that it is written. */
    private void writeCommitsAtOnce() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("SET WRITE_DELAY 0");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the default data source does not answer", unreachable);
        }
    }
}

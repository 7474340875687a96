package org.phonealert.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped WildFly kit, with the PostgreSQL driver in its module if there is a database, else for H2. */
public record WildFlyKit(Optional<Database> database) {
    /** The value of {@code --yaml}. */
    public String yaml() {
        return Stream.of("phone-alert.yml", "postgresql.yml")
                .limit(database.isPresent() ? 2 : 1)
                .map(name -> shipped().resolve(name).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The value of {@code JBOSS_MODULEPATH}. */
    public String modulePath() {
        String own = Path.of(System.getProperty("rig.wildfly.home"))
                .resolve("modules")
                .toString();
        return database.isPresent() ? own + File.pathSeparator + modules() : own;
    }

    private static Path modules() {
        Path modules = Path.of("wildfly-modules").toAbsolutePath();
        Path folder = Path.of("org", "postgresql", "main");
        try {
            Path driver = Files.createDirectories(modules.resolve(folder)).resolve("postgresql.jar");
            if (!Files.exists(driver)) {
                Files.copy(Path.of(System.getProperty("rig.postgresql.jar")), driver);
            }
            Files.copy(
                    shipped().resolve("modules").resolve(folder).resolve("module.xml"),
                    driver.resolveSibling("module.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    private static Path shipped() {
        return Path.of(System.getProperty("rig.kits"), "wildfly");
    }
}

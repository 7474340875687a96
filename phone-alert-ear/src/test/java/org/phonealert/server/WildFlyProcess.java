package org.phonealert.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.phonealert.rig.Ear;

/** The command that starts a WildFly with its own base folder, as docs/install.md says. */
final class WildFlyProcess {
    private WildFlyProcess() {}

    static ProcessBuilder of(Node node) {
        Path home = Path.of(System.getProperty("rig.wildfly.home"));
        Path base = node.folder().resolve("wildfly").toAbsolutePath();
        if (!Files.exists(base)) {
            lay(base, home);
        }
        WildFlyKit kit = new WildFlyKit(node.database());
        ProcessBuilder process = new ProcessBuilder(
                home.resolve("bin").resolve("standalone.sh").toString(),
                "--yaml=" + kit.yaml(),
                "-Djboss.socket.binding.port-offset=" + node.ports().value(),
                "-Djboss.node.name=node" + node.ports().value());
        process.environment().putAll(node.environment());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
        process.environment().put("JBOSS_HOME", home.toString());
        process.environment().put("JBOSS_BASE_DIR", base.toString());
        process.environment().put("JBOSS_MODULEPATH", kit.modulePath());
        return process;
    }

    private static void lay(Path base, Path home) {
        try {
            Path deployments = Files.createDirectories(base.resolve("deployments"));
            Files.copy(Ear.built().file(), deployments.resolve("phone-alert.ear"));
            Path configuration = Files.createDirectories(base.resolve("configuration"));
            List<Path> shipped;
            try (Stream<Path> files = Files.list(home.resolve("standalone").resolve("configuration"))) {
                shipped = files.filter(Files::isRegularFile).toList();
            }
            for (Path file : shipped) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

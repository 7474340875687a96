package org.phonealert.server;

import java.nio.file.Path;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.phonealert.rig.Ear;

/** Payara Embedded in this JVM, on the loopback, with an H2 file or the PostgreSQL in its environment. */
public final class EmbeddedPayara {
    private final GlassFish server;

    private EmbeddedPayara(GlassFish server) {
        this.server = server;
    }

    /** Starts the server: HTTP on this port, everything else on free ones, all its files in this folder. */
    public static EmbeddedPayara start(int httpPort, Path folder) throws GlassFishException {
        PayaraDomain shipped = PayaraDomain.shipped().on(PortOffset.free());
        Path domain = Database.ofEnvironment()
                .map(shipped::withDatabase)
                .orElseGet(() -> shipped.withDatabase(h2(folder.resolve("phone-alert"))))
                .writeTo(folder.resolve("domain.xml"));
        GlassFishProperties properties = new GlassFishProperties();
        properties.setConfigFileURI(domain.toUri().toString());
        properties.setPort("http-listener", httpPort);
        GlassFish server = GlassFishRuntime.bootstrap(new BootstrapProperties()).newGlassFish(properties);
        server.start();
        return new EmbeddedPayara(server);
    }

    private static String h2(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath().toString().replace('\\', '/') + ";TIME ZONE=UTC";
    }

    /** Deploys the EAR and throws when that fails: Payara itself does not. */
    public void deploy(Ear ear) throws GlassFishException {
        if (server.getDeployer().deploy(ear.file().toFile(), "--name=phone-alert") == null) {
            throw new GlassFishException("Payara refuses " + ear.file() + ", its log says why");
        }
    }

    /** Runs the server in its own process. Arguments: the HTTP port and the folder for its files. */
    public static void main(String... args) {
        try {
            start(Integer.parseInt(args[0]), Path.of(args[1])).deploy(Ear.built());
        } catch (GlassFishException failure) {
            // Payara's threads would keep the process alive
            failure.printStackTrace();
            System.exit(1);
        }
    }
}

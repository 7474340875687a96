package org.phonealert.server;

import java.nio.file.Path;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.phonealert.rig.Ear;

/** A Payara in this JVM, on the loopback, with its data in a file, or in the PostgreSQL that its environment names. */
public final class EmbeddedPayara {
    private final GlassFish server;

    private EmbeddedPayara(GlassFish server) {
        this.server = server;
    }

    /** Starts it: HTTP on the given port, everything else on free ones, all that it keeps under the folder. */
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

    /** Deploys the EAR; Payara itself keeps silent when that fails. */
    public void deploy(Ear ear) throws GlassFishException {
        if (server.getDeployer().deploy(ear.file().toFile(), "--name=phone-alert") == null) {
            throw new GlassFishException("Payara refuses " + ear.file() + ", its log says why");
        }
    }

    /** A process of its own: the HTTP port, and the folder that keeps the data. */
    public static void main(String... args) {
        try {
            start(Integer.parseInt(args[0]), Path.of(args[1])).deploy(Ear.built());
        } catch (GlassFishException failure) {
            // its threads would keep the process alive
            failure.printStackTrace();
            System.exit(1);
        }
    }
}

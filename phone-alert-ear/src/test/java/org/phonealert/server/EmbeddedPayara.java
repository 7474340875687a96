package org.phonealert.server;

import java.nio.file.Path;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;
import org.phonealert.rig.Ear;

/** A Payara in this JVM, on the loopback, with its data in a file. */
public final class EmbeddedPayara {
    private final GlassFish server;

    private EmbeddedPayara(GlassFish server) {
        this.server = server;
    }

    /** Starts it: HTTP on the given port, everything else on free ones, all data under the folder. */
    public static EmbeddedPayara start(int httpPort, Path folder) throws GlassFishException {
        Path database = folder.resolve("phone-alert").toAbsolutePath();
        PayaraDomain domain = PayaraDomain.shipped()
                .on(PortOffset.free())
                .withDatabase("jdbc:h2:file:" + database.toString().replace('\\', '/') + ";TIME ZONE=UTC");
        return start(httpPort, domain, folder);
    }

    /** Starts that domain: HTTP on the given port, what it needs to write in the folder. */
    public static EmbeddedPayara start(int httpPort, PayaraDomain domain, Path folder) throws GlassFishException {
        GlassFishProperties properties = new GlassFishProperties();
        properties.setConfigFileURI(
                domain.writeTo(folder.resolve("domain.xml")).toUri().toString());
        properties.setPort("http-listener", httpPort);
        GlassFish server = GlassFishRuntime.bootstrap(new BootstrapProperties()).newGlassFish(properties);
        server.start();
        return new EmbeddedPayara(server);
    }

    /** Deploys the EAR; Payara itself keeps silent when that fails. */
    public void deploy(Ear ear) throws GlassFishException {
        if (server.getDeployer().deploy(ear.file().toFile(), "--name=phone-alert") == null) {
            throw new GlassFishException("Payara refuses " + ear.file() + ", its log says why");
        }
    }

    /** A process of its own: the HTTP port, and the folder that keeps the data. */
    public static void main(String... args) throws GlassFishException {
        start(Integer.parseInt(args[0]), Path.of(args[1])).deploy(Ear.built());
    }
}

package org.phonealert.bench;

import java.nio.file.Path;
import org.glassfish.embeddable.GlassFishException;
import org.phonealert.rig.Ear;
import org.phonealert.server.EmbeddedPayara;
import org.phonealert.server.PayaraDomain;
import org.phonealert.server.PortOffset;

/** The measured server, a process of its own: Payara Embedded with the EAR, set up as its kit sets up a Payara Server. */
final class PayaraOnPostgres {
    private PayaraOnPostgres() {}

    /** The HTTP port, the JDBC URL, and the folder for what the server writes. */
    public static void main(String... args) throws GlassFishException {
        PayaraDomain domain = PayaraDomain.shipped().on(PortOffset.free()).withPostgres(args[1], Postgres.USER, "any");
        EmbeddedPayara.start(Integer.parseInt(args[0]), domain, Path.of(args[2]))
                .deploy(Ear.built());
    }
}

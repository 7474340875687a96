package org.phonealert.rig;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the built EAR once for all test classes, after Arquillian has started the server, and undeploys it before
 * the server stops. Test classes therefore declare no deployment; Arquillian by itself deploys once for each class.
 */
public final class OneDeployment implements LoadableExtension {
    private static @Nullable EnterpriseArchive deployed;

    @Override
    public void register(ExtensionBuilder builder) {
        // Arquillian reads arquillian.xml after this: its ports must be known by now.
        TestBed.prepare();
        builder.observer(OneDeployment.class);
    }

    void deploy(@Observes AfterStart started, Container<?> container) throws DeploymentException {
        Ear ear = Ear.built();
        EnterpriseArchive archive = ShrinkWrap.create(ZipImporter.class, "phone-alert.ear")
                .importFrom(ear.file().toFile())
                .as(EnterpriseArchive.class);
        System.out.printf("Deploying %s (sha256 %s) to %s%n", ear.file().getFileName(), ear.sha256(), TestBed.server());
        refuseFailure(container.getDeployableContainer().deploy(archive));
        deployed = archive;
        TestBed.awaitReady();
    }

    /** Payara Embedded does not throw when a deployment fails: the EAR then has no servlets. */
    private static void refuseFailure(ProtocolMetaData metaData) throws DeploymentException {
        boolean serves = metaData.getContexts(HTTPContext.class).stream()
                .anyMatch(context -> !context.getServlets().isEmpty());
        if (!serves) {
            throw new DeploymentException("The EAR does not deploy, the server's log says why");
        }
    }

    void undeploy(@Observes BeforeStop stopping, Container<?> container) throws DeploymentException {
        EnterpriseArchive archive = deployed;
        if (archive != null) {
            deployed = null;
            container.getDeployableContainer().undeploy(archive);
        }
    }
}

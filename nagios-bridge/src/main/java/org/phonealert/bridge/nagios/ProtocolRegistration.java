package org.phonealert.bridge.nagios;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.phonealert.bridge.icinga.Icinga;
import org.phonealert.monitoring.connection.SourceProtocols;

/** Registers the protocols of this bridge with Phone Alert when the application starts. */
@WebListener
public class ProtocolRegistration implements ServletContextListener {
    @Inject
    private SourceProtocols protocols;

    @Inject
    private LocalNagios localNagios;

    @Inject
    private RemoteNagios remoteNagios;

    @Inject
    private Icinga icinga;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        protocols.register(localNagios);
        protocols.register(remoteNagios);
        protocols.register(icinga);
    }
}

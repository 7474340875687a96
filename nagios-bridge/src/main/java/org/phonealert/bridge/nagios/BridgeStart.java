package org.phonealert.bridge.nagios;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.phonealert.bridge.icinga.Icinga;
import org.phonealert.monitoring.connection.SourceProtocols;

/** Makes known which ways to a source this bridge speaks. */
@WebListener
public class BridgeStart implements ServletContextListener {
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

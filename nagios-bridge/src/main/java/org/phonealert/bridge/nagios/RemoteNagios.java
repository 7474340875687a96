package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** A Nagios on another machine, by its CGIs: cmd.cgi and statusjson.cgi behind HTTP's basic authentication. */
@ApplicationScoped
public class RemoteNagios implements SourceProtocol {
    @Override
    public Set<ConnectionType> types() {
        return Set.of(ConnectionType.NAGIOS_CGI);
    }

    @Override
    public Outcome push(SourceConnection link, Writeback reply) throws SourceException {
        return new ConfirmedWriteback(new NagiosCgis(link), reply).tell();
    }

    @Override
    public SourceState fetchState(SourceConnection link) throws SourceException {
        return new NagiosCgis(link).state();
    }
}

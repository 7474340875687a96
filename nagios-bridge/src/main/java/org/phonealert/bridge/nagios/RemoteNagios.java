package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** A Nagios on another machine, reached through cmd.cgi and statusjson.cgi with HTTP basic authentication. */
@ApplicationScoped
public class RemoteNagios implements SourceProtocol {
    @Override
    public Set<ConnectionType> connectionTypes() {
        return Set.of(ConnectionType.NAGIOS_CGI);
    }

    @Override
    public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
        return new ConfirmedWriteback(new NagiosCgis(connection), writeback).push();
    }

    @Override
    public SourceState fetchState(SourceConnection connection) throws SourceException {
        return new NagiosCgis(connection).state();
    }
}

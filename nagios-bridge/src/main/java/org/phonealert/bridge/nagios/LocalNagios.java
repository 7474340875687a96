package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Set;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** A Nagios on this machine: commands go into its external command file, states come from its status file. */
@ApplicationScoped
public class LocalNagios implements SourceProtocol {
    @Override
    public Set<ConnectionType> connectionTypes() {
        return Set.of(ConnectionType.NAGIOS_LOCAL);
    }

    @Override
    public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
        return new ConfirmedWriteback(files(connection), writeback).push();
    }

    @Override
    public SourceState fetchState(SourceConnection connection) throws SourceException {
        return files(connection).state();
    }

    private static NagiosFiles files(SourceConnection connection) throws SourceException {
        return new NagiosFiles(Path.of(connection.address().orElseThrow()));
    }
}

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

/** A Nagios on this machine: told by its pipe, asked by its status file. */
@ApplicationScoped
public class LocalNagios implements SourceProtocol {
    @Override
    public Set<ConnectionType> types() {
        return Set.of(ConnectionType.NAGIOS_LOCAL);
    }

    @Override
    public Outcome push(SourceConnection link, Writeback reply) throws SourceException {
        return new ConfirmedWriteback(files(link), reply).tell();
    }

    @Override
    public SourceState fetchState(SourceConnection link) throws SourceException {
        return files(link).state();
    }

    private static NagiosFiles files(SourceConnection link) throws SourceException {
        return new NagiosFiles(Path.of(link.address().orElseThrow()));
    }
}

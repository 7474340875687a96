package org.phonealert.monitoring.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The protocols of the bridges, which each bridge registers when it starts. A bridge is another web application with a
 * class loader of its own: a protocol's libraries need it as the thread's context class loader.
 */
@ApplicationScoped
public class SourceProtocols {
    private final Map<ConnectionType, SourceProtocol> byType = new ConcurrentHashMap<>();

    /** The bridge itself calls this, in a thread with its own class loader. */
    public void register(SourceProtocol protocol) {
        SourceProtocol bound =
                new BoundProtocol(protocol, Thread.currentThread().getContextClassLoader());
        protocol.connectionTypes().forEach(type -> byType.put(type, bound));
    }

    public Optional<SourceProtocol> find(ConnectionType type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The types of connection that a running bridge serves. */
    public Set<ConnectionType> registered() {
        return Set.copyOf(byType.keySet());
    }

    /** Runs a protocol with the class loader of its bridge. */
    private record BoundProtocol(SourceProtocol protocol, ClassLoader bridge) implements SourceProtocol {
        @Override
        public Set<ConnectionType> connectionTypes() {
            return protocol.connectionTypes();
        }

        @Override
        public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
            return withBridgeLoader(() -> protocol.push(connection, writeback));
        }

        @Override
        public SourceState fetchState(SourceConnection connection) throws SourceException {
            return withBridgeLoader(() -> protocol.fetchState(connection));
        }

        private <T> T withBridgeLoader(Call<T> call) throws SourceException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(bridge);
            try {
                return call.run();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private interface Call<T> {
        T run() throws SourceException;
    }
}

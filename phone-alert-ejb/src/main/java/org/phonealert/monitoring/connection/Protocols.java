package org.phonealert.monitoring.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The protocols that the bridges bring: each registers its own when it starts. They are other web applications with
 * class loaders of their own, which the libraries that a protocol uses want to find in the thread.
 */
@ApplicationScoped
public class Protocols {
    private final Map<ConnectionType, SourceProtocol> known = new ConcurrentHashMap<>();

    /** Called by the bridge itself, in a thread of its own application. */
    public void register(SourceProtocol protocol) {
        SourceProtocol bound =
                new BoundProtocol(protocol, Thread.currentThread().getContextClassLoader());
        protocol.connectionTypes().forEach(type -> known.put(type, bound));
    }

    public Optional<SourceProtocol> find(ConnectionType type) {
        return Optional.ofNullable(known.get(type));
    }

    /** The ways that are spoken. */
    public Set<ConnectionType> spoken() {
        return Set.copyOf(known.keySet());
    }

    /** Speaks with the class loader of the application that it comes from. */
    private record BoundProtocol(SourceProtocol protocol, ClassLoader home) implements SourceProtocol {
        @Override
        public Set<ConnectionType> connectionTypes() {
            return protocol.connectionTypes();
        }

        @Override
        public Outcome push(SourceConnection connection, Writeback writeback) throws SourceException {
            return inItsClassLoader(() -> protocol.push(connection, writeback));
        }

        @Override
        public SourceState fetchState(SourceConnection connection) throws SourceException {
            return inItsClassLoader(() -> protocol.fetchState(connection));
        }

        private <T> T inItsClassLoader(Speech<T> speech) throws SourceException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(home);
            try {
                return speech.speak();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private interface Speech<T> {
        T speak() throws SourceException;
    }
}

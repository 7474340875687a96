package org.phonealert.bridge.nagios;

import java.util.Optional;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.Writeback;

/** A way to a Nagios: what it shows of one host or service, and how it is told something of it. */
interface NagiosAccess {
    /** What it shows of the host or service of this name, and of comments on it. */
    NagiosObject find(String name) throws SourceException;

    /** Tells it; whether it takes that, it shows later. */
    void submit(Writeback writeback, String host, Optional<String> service) throws SourceException;
}

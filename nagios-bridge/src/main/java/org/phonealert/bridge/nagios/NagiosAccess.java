package org.phonealert.bridge.nagios;

import java.util.Optional;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.Writeback;

/** Access to a Nagios: reads the status of one host or service, and submits external commands. */
interface NagiosAccess {
    /** Finds the host or service of this name, with its comments. */
    NagiosObject find(String name) throws SourceException;

    /** Submits the acknowledgement or comment. Only a later status shows whether Nagios accepted it. */
    void submit(Writeback writeback, String host, Optional<String> service) throws SourceException;
}

package org.phonealert.bridge.nagios;

import java.util.Optional;
import org.phonealert.link.Reply;
import org.phonealert.link.SourceException;

/** A way to a Nagios: what it shows of one host or service, and how it is told something of it. */
interface NagiosAccess {
    /** What it shows of the host or service of this name, and of comments on it. */
    NagiosSubject subject(String name) throws SourceException;

    /** Tells it; whether it takes that, it shows later. */
    void tell(Reply reply, String host, Optional<String> service) throws SourceException;
}

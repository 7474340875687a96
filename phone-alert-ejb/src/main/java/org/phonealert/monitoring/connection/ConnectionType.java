package org.phonealert.monitoring.connection;

import java.util.Set;
import org.phonealert.alerting.source.SourceType;

/** The types of connection to a source, with the kind of source and the settings of each. */
public enum ConnectionType {
    /** The JSON-RPC API of a Zabbix: its address and a token. */
    ZABBIX_API(SourceType.ZABBIX, Set.of(Part.ADDRESS, Part.SECRET), Set.of()),
    /** The kit on the machine of a Nagios fetches write-backs and reports the state: no port is opened there. */
    NAGIOS_KIT(SourceType.NAGIOS, Set.of(), Set.of()),
    /** A Nagios on this machine: the path of its nagios.cfg. */
    NAGIOS_LOCAL(SourceType.NAGIOS, Set.of(Part.PATH), Set.of()),
    /** The CGIs of a Nagios: the address of their directory, a user and the password. */
    NAGIOS_CGI(SourceType.NAGIOS, Set.of(Part.ADDRESS, Part.USER, Part.SECRET), Set.of()),
    /** The REST API of an Icinga 2: its address, an API user and the password; optionally a certificate to trust. */
    ICINGA_API(SourceType.NAGIOS, Set.of(Part.ADDRESS, Part.USER, Part.SECRET), Set.of(Part.CERTIFICATE));

    private final SourceType source;

    @SuppressWarnings("ImmutableEnumChecker") // sets that cannot be changed
    private final Set<Part> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> possible;

    ConnectionType(SourceType source, Set<Part> needed, Set<Part> possible) {
        this.source = source;
        this.needed = needed;
        this.possible = possible;
    }

    /** The kind of source that it is for. */
    public SourceType source() {
        return source;
    }

    boolean needs(Part part) {
        return needed.contains(part);
    }

    boolean accepts(Part part) {
        return needs(part) || possible.contains(part);
    }

    /** Whether we connect to the source; otherwise its kit connects to us. */
    public boolean isOutgoing() {
        return this != NAGIOS_KIT;
    }

    /** A setting of a connection. */
    enum Part {
        /** A URL of HTTP or HTTPS. */
        ADDRESS,
        /** An absolute path on this machine. */
        PATH,
        USER,
        SECRET,
        CERTIFICATE
    }
}

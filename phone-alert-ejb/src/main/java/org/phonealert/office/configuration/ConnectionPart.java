package org.phonealert.office.configuration;

import org.jspecify.annotations.Nullable;
import org.phonealert.monitoring.connection.ConnectionType;

/**
 * How a source is told what became of its alerts, and asked how things stand. What each type needs: ZABBIX_API address
 * and secret; NAGIOS_KIT nothing; NAGIOS_LOCAL address; NAGIOS_CGI address, user and secret; ICINGA_API address, user
 * and secret.
 *
 * @param address the URL of the API or of the CGIs' directory; for NAGIOS_LOCAL the path of nagios.cfg
 * @param user who we are there
 * @param secret a token or a password, never given back; if left out, that of the same user at the same address stays
 * @param certificate X.509 in PEM that is to be trusted, for ICINGA_API; otherwise those that the server trusts
 */
public record ConnectionPart(
        @Nullable ConnectionType type,
        @Nullable String address,
        @Nullable String user,
        @Nullable String secret,
        @Nullable String certificate) {}

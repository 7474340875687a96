package org.phonealert.office.configuration;

import org.jspecify.annotations.Nullable;
import org.phonealert.monitoring.connection.ConnectionType;

/**
 * A connection to a source: to push acknowledgements to it and to fetch its state. What each type needs: ZABBIX_API address
 * and secret; NAGIOS_KIT nothing; NAGIOS_LOCAL address; NAGIOS_CGI address, user and secret; ICINGA_API address, user and
 * secret.
 *
 * @param address the URL of the API or of the directory of the CGIs; for NAGIOS_LOCAL the path of nagios.cfg
 * @param user as whom we log in there
 * @param secret a token or a password, never exported; if left out, the present one stays if address and user are the same
 * @param certificate to trust for ICINGA_API, X.509 in PEM; the authorities that the server trusts if left out
 */
public record ConnectionPart(
        @Nullable ConnectionType type,
        @Nullable String address,
        @Nullable String user,
        @Nullable String secret,
        @Nullable String certificate) {}

package org.phonealert.people.signon;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** A connection to the directory, as who may search it; the server's certificate must be its own. */
final class LdapConnections {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private LdapConnections() {}

    static LDAPConnection open(LdapSettings settings) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) CONNECT.toMillis());
        options.setResponseTimeoutMillis(ANSWER.toMillis());
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        LDAPConnection connection = settings.secure()
                ? new LDAPConnection(tls().getSocketFactory(), options, settings.host(), settings.port())
                : new LDAPConnection(options, settings.host(), settings.port());
        try {
            if (settings.startTls()) {
                connection.processExtendedOperation(new StartTLSExtendedRequest(tls()));
            }
            becomeReader(connection, settings);
            return connection;
        } catch (LDAPException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Goes on as who may search. */
    static void becomeReader(LDAPConnection connection, LdapSettings settings) throws LDAPException {
        if (settings.reader() != null) {
            connection.bind(settings.reader(), settings.password());
        }
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

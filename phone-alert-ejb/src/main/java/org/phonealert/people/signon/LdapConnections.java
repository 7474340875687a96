package org.phonealert.people.signon;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Opens connections to the directory, bound as the reader; the certificate must name the server. */
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
            bindAsReader(connection, settings);
            return connection;
        } catch (LDAPException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Binds as the entry that may search. */
    static void bindAsReader(LDAPConnection connection, LdapSettings settings) throws LDAPException {
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

package org.phonealert.monitoring.connection;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.connection.ConnectionType.Part;

/** The connection to one source. */
public final class SourceConnection {
    private static final int LONGEST = 1000;
    private static final int LONGEST_CERTIFICATE = 20_000;
    private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}:]{1,100}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,500}");

    private final ConnectionType type;

    @Nullable
    private final String address;

    @Nullable
    private final String user;

    @Nullable
    private final String secret;

    @Nullable
    private final String certificate;

    /**
     * What this type of connection does not need is null.
     *
     * @param address a URL of HTTP or HTTPS without user, query and fragment, or for {@link ConnectionType#NAGIOS_LOCAL} an
     *     absolute path; at most 1000 characters
     * @param user 1 to 100 characters without colon
     * @param secret a token or a password, 1 to 500 visible ASCII characters
     * @param certificate X.509 in PEM, at most 20000 characters: only a server that shows it, or one that it signed, is trusted
     * @throws InvalidInputException naming what is missing, wrong or not for this type
     */
    public SourceConnection(
            ConnectionType type,
            @Nullable String address,
            @Nullable String user,
            @Nullable String secret,
            @Nullable String certificate) {
        this.type = type;
        Part place = type.accepts(Part.PATH) ? Part.PATH : Part.ADDRESS;
        this.address = checked(place, "address", address);
        this.user = checked(Part.USER, "user", user);
        this.secret = checked(Part.SECRET, "secret", secret);
        this.certificate = checked(Part.CERTIFICATE, "certificate", certificate);
        if (address != null) {
            requireAddress(place, address);
        }
        require("user", user == null || USER.matcher(user).matches(), RefusalReason.INVALID_CONNECTION_USER);
        require("secret", secret == null || SECRET.matcher(secret).matches(), RefusalReason.NOT_VISIBLE_ASCII, 500);
        if (certificate != null) {
            requireCertificate(certificate);
        }
    }

    private @Nullable String checked(Part part, String field, @Nullable String value) {
        boolean given = value != null && !value.isBlank();
        if (given && !type.accepts(part)) {
            throw new InvalidInputException(field, RefusalReason.CONNECTION_FIELD_UNUSED, type);
        }
        if (!given && type.needs(part)) {
            throw new InvalidInputException(field, RefusalReason.CONNECTION_FIELD_MISSING, type);
        }
        return given ? value : null;
    }

    private static void requireAddress(Part place, String address) {
        if (place == Part.PATH) {
            require(
                    "address",
                    address.startsWith("/") && address.length() <= LONGEST && address.indexOf('\0') < 0,
                    RefusalReason.NOT_A_PATH,
                    "/etc/nagios4/nagios.cfg");
            return;
        }
        require("address", isPlainUrl(address), RefusalReason.NOT_A_URL, "https://monitoring.example.org/api");
    }

    private static boolean isPlainUrl(String address) {
        try {
            URI url = URI.create(address);
            return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && address.length() <= LONGEST;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void requireCertificate(String pem) {
        require("certificate", pem.length() <= LONGEST_CERTIFICATE, RefusalReason.TOO_LONG, LONGEST_CERTIFICATE);
        parsed(pem);
    }

    private static X509Certificate parsed(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException garbled) {
            throw new InvalidInputException("certificate", RefusalReason.INVALID_CERTIFICATE);
        }
    }

    private static void require(String field, boolean holds, RefusalReason otherwise, Object... values) {
        if (!holds) {
            throw new InvalidInputException(field, otherwise, values);
        }
    }

    /** Whether it is to this address and for this user, so that its secret may be used there. */
    public boolean isTo(ConnectionType otherType, @Nullable String otherAddress, @Nullable String otherUser) {
        return type == otherType && Objects.equals(address, otherAddress) && Objects.equals(user, otherUser);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceConnection connection
                && isTo(connection.type, connection.address, connection.user)
                && Objects.equals(secret, connection.secret)
                && Objects.equals(certificate, connection.certificate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, address, user, secret, certificate);
    }

    public ConnectionType type() {
        return type;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    /** In PEM. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** The certificate to trust. */
    public Optional<X509Certificate> trusted() {
        return certificate().map(SourceConnection::parsed);
    }

    /** Without the secret: this may be logged. */
    @Override
    public String toString() {
        return "%s %s".formatted(type, Objects.requireNonNullElse(address, ""));
    }
}

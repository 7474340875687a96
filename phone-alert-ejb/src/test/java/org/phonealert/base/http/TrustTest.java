package org.phonealert.base.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.base.http.NoAnswerException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Over TLS a server must show a trusted certificate with its own name. */
class TrustTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(10), 1000);

    @TempDir
    private static Path folder;

    private static KeyStore here;
    private static KeyStore elsewhere;

    private HttpsServer server;

    @BeforeAll
    static void certificates() throws Exception {
        here = certificate("here", "ip:127.0.0.1");
        elsewhere = certificate("elsewhere", "dns:elsewhere.example.org");
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_server_with_the_trusted_certificate_is_asked() throws Exception {
        shows(here);

        assertThat(BoundedHttp.trusting(of(here), LIMITS).send(request()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_not_trusted() throws Exception {
        shows(here);

        assertNotTrusted(BoundedHttp.within(LIMITS));
        assertNotTrusted(BoundedHttp.trusting(of(elsewhere), LIMITS));
    }

    @Test
    void a_trusted_certificate_for_another_name_is_not_trusted() throws Exception {
        shows(elsewhere);

        assertNotTrusted(BoundedHttp.trusting(of(elsewhere), LIMITS));
    }

    private void assertNotTrusted(BoundedHttp http) {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> http.send(request()))
                .withMessageStartingWith("its certificate is not trusted, or not for this name: ")
                .satisfies(none -> assertThat(none.kind()).isEqualTo(Kind.NOT_TRUSTED));
    }

    private void shows(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private static X509Certificate of(KeyStore store) throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate("server");
    }

    private static KeyStore certificate(String name, String subject) throws Exception {
        Path file = folder.resolve(name + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subject)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        return store;
    }
}

package org.phonealert.bridge.icinga;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Text;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.bridge.BoundedInputStream;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** Asks an Icinga 2, within real time-outs, and says in plain words why there is no answer. */
final class IcingaClient {
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 20;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int CONFLICT = 409;

    private final SourceConnection link;

    IcingaClient(SourceConnection link) {
        this.link = link;
    }

    /**
     * Does an action. Its code is 200, 404 if there is no such object, or 409 if it is as it shall be or cannot be so.
     *
     * @throws SourceException if Icinga cannot be reached, does not let us in, or will never do that
     */
    IcingaAnswer act(String action, Map<String, Object> body) throws SourceException {
        return call(api -> api.act(authorization(), action, Json.write(body)), IcingaAnswer.class);
    }

    /** @throws SourceException if Icinga cannot be reached, does not let us in, or will never do that */
    <T> T query(String type, Map<String, Object> body, Class<T> answer) throws SourceException {
        return call(api -> api.query(authorization(), "GET", type, Json.write(body)), answer);
    }

    private <T> T call(Function<IcingaApi, Response> call, Class<T> answer) throws SourceException {
        try (IcingaApi api = api();
                Response response = call.apply(api)) {
            String text = new String(
                    new BoundedInputStream(response.readEntity(InputStream.class), MOST_BYTES).readAllBytes(),
                    StandardCharsets.UTF_8);
            refuseFailure(response.getStatus(), text);
            return Json.readKnown(text, answer);
        } catch (ProcessingException | IOException failed) {
            throw new SourceException(Fault.UNREACHABLE, "Icinga at %s: %s".formatted(place(), reason(failed)));
        } catch (GeneralSecurityException broken) {
            throw new SourceException(Fault.NOT_ALLOWED, "its certificate cannot be used: " + broken.getMessage());
        } catch (InvalidInputException garbled) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    "%s does not answer as Icinga does: %s".formatted(place(), garbled.explain(Language.ENGLISH)));
        }
    }

    /** An action whose filter picks nothing is answered with 500 and no results; what went wrong with one stands in them. */
    private void refuseFailure(int status, String text) throws SourceException {
        if (status == 500 && text.startsWith("{\"results\":[")) {
            return;
        }
        switch (status) {
            case 200, 404, CONFLICT -> {}
            case 401 ->
                throw new SourceException(
                        Fault.NOT_ALLOWED,
                        "Icinga does not know the API user %s with this password"
                                .formatted(link.user().orElse("")));
            case 403 ->
                throw new SourceException(
                        Fault.NOT_ALLOWED,
                        "Icinga does not let the API user %s do that, see the permissions in the kit's file: %s"
                                .formatted(link.user().orElse(""), Text.fit(text, 200)));
            default ->
                throw new SourceException(
                        status >= 500 ? Fault.UNREACHABLE : Fault.REFUSED,
                        "Icinga answered HTTP %d: %s".formatted(status, Text.fit(text, 200)));
        }
    }

    private IcingaApi api() throws GeneralSecurityException, IOException {
        RestClientBuilder builder = RestClientBuilder.newBuilder()
                .baseUri(URI.create(place()))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .followRedirects(false)
                // a status is an answer here, and no exception
                .property("microprofile.rest.client.disable.default.mapper", true);
        if (link.trusted().isPresent()) {
            builder.sslContext(trusting(link.trusted().get()));
        }
        return builder.build(IcingaApi.class);
    }

    /** Only who shows this certificate, or one that it signed. */
    private static SSLContext trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("icinga", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private String place() {
        return link.address().orElseThrow();
    }

    private String authorization() {
        String both = link.user().orElseThrow() + ":" + link.secret().orElseThrow();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "its certificate is not trusted, or not for this name: " + cause.getMessage();
            }
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return String.valueOf(cause.getMessage());
    }
}

package org.phonealert.alerting.carrier;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Our use of Twilio's library works without the libraries that the pom excludes. Each test runs in a class loader that
 * has only our classes, the JDK's, and what the EAR contains for Twilio.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwilioAloneTest {
    private static final Pattern CARRIED = Pattern.compile(
            "(twilio|jackson-(annotations|core|databind|datatype-jsr310|dataformat-xml)|woodstox-core|stax2-api"
                    + "|slf4j-(api|jdk14))-[0-9].*[.]jar");

    @Test
    void calls_are_placed_looked_up_and_cancelled() throws Exception {
        assertThat(alone(Calls.class))
                .containsExactly(
                        "Accepted[reference=CA1]",
                        "Refused[error=CarrierError[cause=WRONG_NUMBER, code=21211, technical=Invalid 'To']]",
                        "Optional[CarrierCall[reference=CA1, status=NO_ANSWER]]",
                        "[CarrierCall[reference=CA2, status=RINGING]]",
                        "POST /2010-04-01/Accounts/AC1/Calls/CA2.json Status=canceled");
    }

    @Test
    void a_forged_callback_is_recognized() throws Exception {
        assertThat(alone(Signatures.class)).containsExactly("true", "false");
    }

    @Test
    void the_words_of_a_call_are_written() throws Exception {
        assertThat(alone(Words.class))
                .satisfiesExactly(
                        ask -> assertThat(ask).contains("<Gather ", "<Say ", "Bonjour"),
                        farewell -> assertThat(farewell).contains("<Say ", "Au revoir", "<Hangup/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hc.client5.http.config.RequestConfig",
                "org.apache.hc.core5.http.Header",
                "io.jsonwebtoken.Jwts",
                "com.auth0.jwt.JWT",
                "org.apache.commons.io.IOUtils",
                "com.google.gson.Gson",
                "org.json.JSONObject"
            })
    void an_excluded_library_is_not_there(String type) throws Exception {
        try (URLClassLoader carried = carried()) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> carried.loadClass(type));
        }
    }

    /** Runs it with the EAR's libraries, and returns its result. */
    private static List<String> alone(Class<? extends Callable<List<String>>> script) throws Exception {
        try (URLClassLoader carried = carried()) {
            var constructor = carried.loadClass(script.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            List<?> said = (List<?>) ((Callable<?>) constructor.newInstance()).call();
            return said.stream().map(String::valueOf).toList();
        }
    }

    private static URLClassLoader carried() {
        URL[] carried = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(entry -> Files.isDirectory(entry)
                        || CARRIED.matcher(entry.getFileName().toString()).matches())
                .map(TwilioAloneTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(carried, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes every request of the carrier. */
    static final class Calls implements Callable<List<String>> {
        @Override
        public List<String> call() throws Exception {
            try (FakeCarrierServer server = new FakeCarrierServer()) {
                Duration patience = Duration.ofSeconds(10);
                var carrier = new TwilioCarrier(new CarrierHttp("AC1", "token", server.address(), patience, patience));
                var request = new CallRequest(
                        "+33634168796",
                        "+33176340012",
                        URI.create("https://alert.example.org/phone-alert/voice/t0ken"),
                        URI.create("https://alert.example.org/phone-alert/voice/t0ken/status"),
                        Duration.ofSeconds(25));

                server.answers(201, "{\"sid\":\"CA1\",\"status\":\"queued\"}");
                var placed = carrier.place(request);
                server.answers(400, "{\"code\":21211,\"message\":\"Invalid 'To'\",\"status\":400}");
                var refused = carrier.place(request);
                server.answers(200, "{\"sid\":\"CA1\",\"status\":\"no-answer\"}");
                var found = carrier.find("CA1");
                server.answers(200, """
                        {"calls":[{"sid":"CA2","status":"ringing","date_created":"Sun, 22 Nov 2026 03:00:00 +0000"}],
                         "page":0,"page_size":50,"uri":"/x"}
                        """);
                var recent = carrier.callsTo("+33634168796", Instant.EPOCH);
                server.answers(200, "{\"sid\":\"CA2\",\"status\":\"canceled\"}");
                carrier.cancel("CA2");

                var last = server.requests().get(server.requests().size() - 1);
                return List.of(placed.toString(), refused.toString(), found.toString(), recent.toString(), last);
            }
        }
    }

    /** The example of Twilio's documentation. */
    static final class Signatures implements Callable<List<String>> {
        private static final Map<String, String> FORM = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        @Override
        public List<String> call() {
            return List.of(isGenuine("RSOYDt4T1cUTdK1PDd93/VVr8B8="), isGenuine("RSOYDt4T1cUTdK1PDd93/VVr8B9="));
        }

        private static String isGenuine(String signature) {
            return String.valueOf(CarrierSignature.isGenuine(
                    "12345", "https://mycompany.com/myapp.php?foo=1&bar=2", FORM, signature));
        }
    }

    /** What a call says. */
    static final class Words implements Callable<List<String>> {
        @Override
        public List<String> call() {
            URI key = URI.create("https://alert.example.org/phone-alert/voice/t0ken/key");
            return List.of(
                    VoiceScript.ask(List.of("Bonjour"), Language.FRENCH, key),
                    VoiceScript.sayAndHangUp("Au revoir", Language.FRENCH));
        }
    }
}

package org.phonealert.twilio.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest extends SimulatorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/phones.css", "/phones.js"})
    void files_are_served_with_a_policy_that_allows_nothing_from_elsewhere(String path) throws Exception {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(file.body()).doesNotContain("https://").doesNotContain("innerHTML");
    }

    @Test
    void page_has_no_inline_script_and_no_inline_style() throws Exception {
        assertThat(get("/").body()).doesNotContain("style=").doesNotContainPattern("<script[^>]*>[^<]");
    }

    @Test
    void other_files_are_not_served() throws Exception {
        assertThat(get("/../pom.xml").statusCode()).isEqualTo(404);
    }

    @Test
    @Timeout(20)
    void events_of_a_call_are_streamed() throws Exception {
        simulator.phone(ALICE).listensToTheEnd();
        HttpResponse<Stream<String>> stream = client.send(
                HttpRequest.newBuilder(URI.create(simulator.apiUrl() + "/control/events"))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        Iterator<String> lines = stream.body().iterator();
        assertThat(lines.next()).isEqualTo(": hello");

        call(ALICE);

        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(next(lines)).contains("\"kind\":\"REQUESTED\"");
        assertThat(next(lines)).contains("\"kind\":\"RINGS\"").contains(ALICE);
        assertThat(next(lines)).contains("\"kind\":\"ANSWERED\"");
        assertThat(next(lines))
                .contains("\"kind\":\"SAYS\"")
                .contains("Bonjour")
                .contains("fr-FR");
        assertThat(next(lines)).contains("\"kind\":\"ENDED\"");
    }

    private static String next(Iterator<String> lines) {
        String line = lines.next();
        return line.startsWith("data: ") ? line : next(lines);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(simulator.apiUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

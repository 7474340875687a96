package org.phonealert.twilio.simulator;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SdkTest extends SimulatorTest {
    private final TwilioRestClient sdk = new TwilioRestClient.Builder(
                    SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN)
            .httpClient(new ToSimulator())
            .build();

    @Test
    void sdk_creates_fetches_lists_and_cancels_a_call() {
        simulator.phone(ALICE).manual();
        ZonedDateTime before = ZonedDateTime.now(ZoneOffset.UTC);

        Call created = Call.creator(
                        new PhoneNumber(ALICE),
                        new PhoneNumber(SimulatorSettings.OUTGOING_NUMBER),
                        URI.create(application.url("/words")))
                .setStatusCallback(URI.create(application.url("/status")))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                .setTimeout(25)
                .create(sdk);

        assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(Call.fetcher(created.getSid()).fetch(sdk).getTo()).isEqualTo(ALICE);
        assertThat(Call.reader()
                        .setTo(new PhoneNumber(ALICE))
                        .setStartTimeAfter(before.minusSeconds(1))
                        .read(sdk))
                .extracting(Call::getSid)
                .containsExactly(created.getSid());
        assertThat(Call.updater(created.getSid())
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(sdk)
                        .getStatus())
                .isEqualTo(Call.Status.CANCELED);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void sdk_reads_an_empty_list() {
        assertThat(Call.reader().setTo(new PhoneNumber(ALICE)).read(sdk)).isEmpty();
    }

    @Test
    void sdk_sends_a_message() {
        Message sent = Message.creator(
                        new PhoneNumber(ALICE), new PhoneNumber(SimulatorSettings.OUTGOING_NUMBER), "Bonjour")
                .create(sdk);

        assertThat(Message.fetcher(sent.getSid()).fetch(sdk).getStatus()).isEqualTo(Message.Status.DELIVERED);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void sdk_reads_an_error() {
        simulator.faults().next(1).refused(21215);

        assertThatThrownBy(() -> Message.creator(
                                new PhoneNumber(ALICE), new PhoneNumber(SimulatorSettings.OUTGOING_NUMBER), "Bonjour")
                        .create(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(21215));
    }

    /** Sends the requests of the SDK to the simulator instead of to Twilio. */
    private final class ToSimulator extends HttpClient {
        private final java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();

        @Override
        public Response reliableRequest(Request request) {
            return makeRequest(request);
        }

        @Override
        public Response makeRequest(Request request) {
            URI original = URI.create(request.constructURL().toString());
            String query = original.getRawQuery() == null ? "" : "?" + original.getRawQuery();
            HttpRequest sent = HttpRequest.newBuilder(URI.create(simulator.apiUrl() + original.getRawPath() + query))
                    .header("Authorization", request.getAuthString())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            request.getMethod().toString(),
                            HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
            try {
                HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
                return new Response(answer.body(), answer.statusCode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.phonealert.twilio.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallListTest extends SimulatorTest {
    private static final String BRUNO = "+33644556677";

    @Test
    void calls_to_a_number_since_a_start_time_are_listed_newest_first() throws Exception {
        Instant before = Instant.now();
        String first = call(ALICE).sid();
        call(BRUNO);
        String second = call(ALICE).sid();

        ApiClient.Result list =
                api.get("Calls.json?PageSize=20&To=" + encoded(ALICE) + "&StartTime%3E=" + encoded(before.toString()));

        assertThat(list.body().path("calls")).hasSize(2);
        assertThat(list.body().path("calls").get(0).path("sid").asText()).isEqualTo(second);
        assertThat(list.body().path("calls").get(1).path("sid").asText()).isEqualTo(first);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void calls_before_the_start_time_are_not_listed() throws Exception {
        call(ALICE);

        assertThat(api.get("Calls.json?StartTime%3E="
                                + encoded(Instant.now().plusSeconds(60).toString()))
                        .body()
                        .path("calls"))
                .isEmpty();
    }

    @Test
    void shifted_dates_apply_to_the_api_and_not_to_the_call_itself() throws Exception {
        call(ALICE);
        Instant requested = last(ALICE).requestedAt();

        simulator.shiftDates(Duration.ofHours(1));

        String inAnHour =
                "Calls.json?StartTime%3E=" + encoded(requested.plusSeconds(3599).toString());
        assertThat(api.get(inAnHour).body().path("calls")).hasSize(1);
        assertThat(last(ALICE).requestedAt()).isEqualTo(requested);
        simulator.shiftDates(Duration.ZERO);
        assertThat(api.get(inAnHour).body().path("calls")).isEmpty();
    }

    @Test
    void list_is_filtered_by_status_and_cut_into_pages() throws Exception {
        call(ALICE);
        call(BRUNO);
        ended(ALICE);
        ended(BRUNO);

        assertThat(api.get("Calls.json?Status=no-answer&PageSize=1").body().path("calls"))
                .hasSize(1);
        assertThat(api.get("Calls.json?Status=no-answer&PageSize=1")
                        .body()
                        .path("next_page_uri")
                        .asText())
                .contains("Page=1");
        assertThat(api.get("Calls.json?Status=completed").body().path("calls")).isEmpty();
    }

    @Test
    void unknown_filter_is_a_violation() throws Exception {
        assertThat(api.get("Calls.json?Since=yesterday").status()).isEqualTo(400);
        assertThat(simulator.violations()).hasSize(1);
    }

    @Test
    void list_of_the_calls_to_an_unknown_number_creates_no_phone() throws Exception {
        assertThat(api.get("Calls.json?To=" + encoded(ALICE)).body().path("calls"))
                .isEmpty();

        assertThat(simulator.phones()).isEmpty();
    }

    @Test
    void next_page_keeps_the_filters() throws Exception {
        call(ALICE);
        call(BRUNO);
        String first = call(ALICE).sid();
        String since = encoded(last(ALICE).requestedAt().minusSeconds(60).toString());

        ApiClient.Result newest = api.get("Calls.json?PageSize=1&To=" + encoded(ALICE) + "&StartTime%3E=" + since);
        String next = newest.body().path("next_page_uri").asText();
        ApiClient.Result older = api.get(next.substring(next.indexOf("Calls.json")));

        assertThat(newest.body().at("/calls/0/sid").asText()).isEqualTo(first);
        assertThat(older.body().at("/calls/0/to").asText()).isEqualTo(ALICE);
        assertThat(older.body().path("next_page_uri").isNull()).isTrue();
    }

    @Test
    void page_far_behind_the_end_is_empty() throws Exception {
        call(ALICE);

        ApiClient.Result page = api.get("Calls.json?PageSize=1000&Page=999999999");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("calls")).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;

/** Bad input is answered with a problem that names the field, never with a 5xx, and nothing of it is stored. */
@Promise
class BadInputIsRefusedIT {
    private final PhoneAlert phoneAlert = TestBed.phoneAlert();

    @BeforeEach
    void a_good_configuration() {
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    malformed JSON           | {"operators":[                                                       |
                    no JSON at all           | operators=none                                                       |
                    not an object            | []                                                                   |
                    an unknown field         | {"operatorz":[]}                                                     | operatorz
                    an unknown inner field   | {"operators":[{"name":"Zoé","mobileNumber":"+33634168796","age":7}]} | age
                    a number without country | {"operators":[{"name":"Zoé","mobileNumber":"0634168796"}]}           | mobileNumber
                    a number with spaces     | {"operators":[{"name":"Zoé","mobileNumber":"+33 6 34 16 87 96"}]}    | mobileNumber
                    a number that cannot be  | {"operators":[{"name":"Zoé","mobileNumber":"+3312"}]}                | mobileNumber
                    an unsupported country   | {"operators":[{"name":"Zoé","mobileNumber":"+8613912345678"}]}       | mobileNumber
                    an operator without name | {"operators":[{"mobileNumber":"+33634168796"}]}                      | name
                    an unknown language      | {"operators":[{"name":"Zoé","language":"tlh"}]}                      | language
                    an unknown time zone     | {"operators":[{"name":"Zoé","timeZone":"Mars/Olympus"}]}             | timeZone
                    an unknown operator      | {"groups":[{"name":"G","operators":["Nobody At All"]}]}              | operators
                    a wrong integration      | {"integrations":[{"type":"PIGEON","name":"P","active":true}]}        | type
                    a language without voice | {"pronunciations":{"tlh":{"db":"x"}}}                                | pronunciations.tlh
                    a word twice             | {"pronunciations":{"fr":{"db":"x","DB":"y"}}}                        | pronunciations.fr.DB
                    a word said as nothing   | {"pronunciations":{"fr":{"db":" "}}}                                 | pronunciations.fr.db
                    a short source key       | {"sources":[{"name":"s","type":"API","key":"short"}]}                | key
                    """)
    void a_bad_configuration_is_refused_and_nothing_changes(String what, String document, @Nullable String field) {
        JsonNode before = phoneAlert.configuration();

        Answer answer = phoneAlert.put("/configuration", document);

        refused(answer, 400, field);
        assertThat(phoneAlert.configuration()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    malformed JSON      | {"type":                                                                 |
                    an unknown field    | {"type":"TRIGGER","dedupKey":"a","colour":"red"}                         | colour
                    no type             | {"dedupKey":"a"}                                                         | type
                    an unknown type     | {"type":"EXPLODE","dedupKey":"a"}                                        | type
                    no dedup key        | {"type":"TRIGGER"}                                                       | dedupKey
                    a wrong severity    | {"type":"TRIGGER","dedupKey":"a","severity":"BAD"}                       | severity
                    a wrong time        | {"type":"TRIGGER","dedupKey":"a","occurredAt":"yesterday"}               | occurredAt
                    a number for a text | {"type":"TRIGGER","dedupKey":["a"]}                                      | dedupKey
                    """)
    void a_bad_event_is_refused(String what, String event, @Nullable String field) {
        refused(TestBed.source().post("/events", event), 400, field);
    }

    @Test
    void a_refusal_comes_as_data_and_in_the_requested_language() {
        String nameless = "{\"operators\":[{\"mobileNumber\":\"+33634168796\"}]}";

        Answer french = phoneAlert.speaking("fr-CA, en;q=0.5").put("/configuration", nameless);
        Answer unsupported = phoneAlert.speaking("de").put("/configuration", nameless);

        assertThat(french.json().path("detail").asText()).isEqualTo("operators[0].name: ce champ est obligatoire");
        assertThat(unsupported.json().path("detail").asText()).isEqualTo("operators[0].name: is required");
        assertThat(french.json().path("reason").asText()).isEqualTo("MISSING");
        assertThat(french.json().path("arguments").isObject()).isTrue();
    }

    @Test
    void an_unknown_key_is_refused_as_problem_json() {
        Answer answer = phoneAlert.as("no-such-key").get("/phone-alert/api/v1/credits");

        refused(answer, 401, null);
        assertThat(answer.json().path("reason").asText()).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void a_body_of_one_megabyte_is_refused() {
        String event = "{\"type\":\"TRIGGER\",\"dedupKey\":\"a\",\"message\":\"" + "x".repeat(1 << 20) + "\"}";

        refused(TestBed.source().post("/events", event), 413, null);
        refused(phoneAlert.put("/configuration", "{\"operators\":[" + " ".repeat(9 << 20) + "]}"), 413, null);
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        Answer answer = TestBed.source().postForm("/phone-alert/api/v1/events", "type=TRIGGER");

        refused(answer, 415, null);
    }

    @Test
    void an_unknown_resource_is_not_found() {
        refused(phoneAlert.get("/phone-alert/api/v1/alerts/999999999"), 404, null);
        refused(phoneAlert.post("/operators/Nobody/test-call", "{}"), 404, null);
        refused(
                phoneAlert.post("/alerts/999999999/acknowledge", "{\"operator\":\"" + ALICE.fullName() + "\"}"),
                404,
                null);
    }

    @Test
    void an_alert_id_that_is_not_a_number_is_not_a_server_error() {
        assertThat(phoneAlert.get("/phone-alert/api/v1/alerts/first").status()).isIn(400, 404);
    }

    private static void refused(Answer answer, int status, @Nullable String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.json().path("field").asText()).contains(field);
        }
    }
}

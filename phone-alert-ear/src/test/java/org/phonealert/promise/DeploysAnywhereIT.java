package org.phonealert.promise;

import org.junit.jupiter.api.Test;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;

/** The same EAR runs on every supported server. */
@Promise
class DeploysAnywhereIT {
    private final PhoneAlert phoneAlert = TestBed.phoneAlert();

    @Test
    void the_server_reports_alive_and_ready() {
        assertThat(phoneAlert.get("/phone-alert/health/live").status()).isEqualTo(200);
        assertThat(phoneAlert.get("/phone-alert/health/ready").status()).isEqualTo(200);
    }

    @Test
    void the_openapi_document_describes_the_machine_api() {
        Answer document = phoneAlert.as("no key at all").get("/phone-alert/api/v1/openapi.json");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().path("openapi").asText()).startsWith("3.");
        assertThat(document.json().path("paths").fieldNames())
                .toIterable()
                .anyMatch(path -> path.endsWith("/events"))
                .anyMatch(path -> path.endsWith("/configuration"));
    }
}

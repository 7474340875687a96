package org.phonealert.promise.alone;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.PromiseOfOwnServers;
import org.phonealert.rig.SetUp;
import org.phonealert.server.MortalServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;

/** The subscription decides which integrations and how many credits there are. */
@PromiseOfOwnServers
class TheSubscriptionDecidesIT {
    @TempDir
    private Path folder;

    @Test
    void starter_has_no_phone_and_no_credits() {
        try (MortalServer server = MortalServer.start(folder, Map.of("phonealert.plan", "STARTER"))) {
            PhoneAlert admin = server.awaitReady();
            String before = admin.configuration().toString();

            Answer refused =
                    admin.put("/configuration", SetUp.oneAfterAnother(ALICE).json());

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("field").asText()).isEqualTo("integrations[0].type");
            assertThat(refused.json().path("reason").asText()).isEqualTo("PHONE_NOT_IN_PLAN");
            assertThat(admin.configuration()).hasToString(before);
            assertThat(admin.credits().path("balance").asInt()).isZero();
        }
    }
}

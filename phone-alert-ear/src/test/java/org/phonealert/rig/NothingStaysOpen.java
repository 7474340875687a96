package org.phonealert.rig;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test, resolves every alert that is still open in the system under test. */
final class NothingStaysOpen implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        PhoneAlert phoneAlert = TestBed.phoneAlert();
        List.of("TRIGGERED", "ACKNOWLEDGED")
                .forEach(state -> phoneAlert
                        .alerts(state)
                        .forEach(alert -> phoneAlert.resolve(alert.path("id").asLong())));
    }
}

package org.phonealert.alerting.carrier;

import com.twilio.security.RequestValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.Settings;

/** Verifies the carrier's signature of a callback, which covers the public URL and the form. */
@ApplicationScoped
public class CarrierSignature {
    @Inject
    private Settings settings;

    /**
     * Whether the carrier sent this.
     *
     * @param pathAndQuery of the request, unchanged, from the first slash
     * @param form the form's fields
     * @param signature the header {@code X-Twilio-Signature}; null if it is missing
     */
    public boolean isGenuine(String pathAndQuery, Map<String, String> form, @Nullable String signature) {
        return signature != null
                && settings.twilioAuthToken()
                        .filter(token -> isGenuine(token, settings.publicUrl() + pathAndQuery, form, signature))
                        .isPresent();
    }

    static boolean isGenuine(String authToken, String url, Map<String, String> form, String signature) {
        return new RequestValidator(authToken).validate(url, form, signature);
    }
}

package org.phonealert.alerting.carrier;

import com.twilio.security.RequestValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.Settings;

/** Tells the carrier's callbacks from forgeries, by the signature over the public URL and the form. */
@ApplicationScoped
public class CarrierSignature {
    @Inject
    private Settings settings;

    /**
     * Whether the carrier sent this.
     *
     * @param pathAndQuery as they stand in the request, from the first slash
     * @param form the form's fields
     * @param signature the value of {@code X-Twilio-Signature}, null if there is none
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

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
                        .filter(token -> new RequestValidator(token)
                                .validate(settings.publicUrl() + pathAndQuery, form, signature))
                        .isPresent();
    }
}

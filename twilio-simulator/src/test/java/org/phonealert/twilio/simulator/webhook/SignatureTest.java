package org.phonealert.twilio.simulator.webhook;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {
    @Test
    void signature_equals_the_example_of_twilio() {
        String signature = Signature.of(
                "12345",
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                Map.of(
                        "CallSid", "CA1234567890ABCDE",
                        "Caller", "+14158675309",
                        "Digits", "1234",
                        "From", "+14158675309",
                        "To", "+18005551212"));

        assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void validator_of_the_sdk_accepts_the_signature() {
        Map<String, String> parameters = Map.of("Digits", "", "To", "+33634168796", "Ä", "é");
        String url = "http://127.0.0.1:8080/voice/abc";

        assertThat(new RequestValidator("t").validate(url, parameters, Signature.of("t", url, parameters)))
                .isTrue();
        assertThat(new RequestValidator("t").validate(url, parameters, Signature.of("u", url, parameters)))
                .isFalse();
    }
}

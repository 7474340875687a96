package org.phonealert.twilio.simulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes the {@code X-Twilio-Signature} header. */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA1";
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Signature::newMac);

    private Signature() {}

    /**
     * Signs a request as Twilio does: HMAC-SHA1 over the URL followed by name and value of each parameter, sorted by name.
     *
     * @param authToken the secret of the account
     * @param url the public URL with its query string
     * @param parameters the fields of a POST body; none for a GET
     * @return the signature in Base64
     */
    public static String of(String authToken, String url, Map<String, String> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = MAC.get();
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC refused the auth token as a key", e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK lacks " + ALGORITHM, e);
        }
    }
}

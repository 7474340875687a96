package org.phonealert.rig;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Arrays;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A forged or broken answer of the login provider, which Phone Alert must refuse. */
public enum Forgery {
    NONE,
    /** A token of another login. */
    ANOTHER_NONCE,
    /** A token without a nonce. */
    NO_NONCE,
    /** A token for another client. */
    ANOTHER_AUDIENCE,
    /** A token for this client and another, issued to the other. */
    ANOTHER_PARTY,
    ANOTHER_ISSUER,
    EXPIRED,
    /** Signed with another key under the same key id. */
    ANOTHER_KEY,
    /** Not signed. */
    UNSIGNED,
    /** Signed with the client secret. */
    SIGNED_WITH_THE_SECRET,
    /** Signed with the public key, used as an HMAC secret. */
    SIGNED_WITH_THE_PUBLIC_KEY,
    /** The groups of another user. */
    GROUPS_OF_ANOTHER_USER,
    NO_ANSWER,
    NOT_JSON;

    String sign(JwtClaims claims, RsaJsonWebKey key, String secret) {
        try {
            change(claims);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setDoKeyValidation(false);
            signature.setAlgorithmHeaderValue(algorithm());
            signature.setKey(signingKey(key, secret));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(JwtClaims claims) {
        switch (this) {
            case ANOTHER_NONCE -> claims.setClaim("nonce", "of-another-login");
            case NO_NONCE -> claims.unsetClaim("nonce");
            case ANOTHER_AUDIENCE -> claims.setAudience("another-program");
            case ANOTHER_PARTY -> {
                claims.setAudience("phone-alert", "another-program");
                claims.setClaim("azp", "another-program");
            }
            case ANOTHER_ISSUER -> claims.setIssuer("http://127.0.0.1:1");
            case EXPIRED ->
                claims.setExpirationTime(
                        NumericDate.fromSeconds(((Number) claims.getClaimValue("iat")).longValue() - 120));
            default -> {
                // the claims are right
            }
        }
    }

    private String algorithm() {
        return switch (this) {
            case UNSIGNED -> AlgorithmIdentifiers.NONE;
            case SIGNED_WITH_THE_SECRET, SIGNED_WITH_THE_PUBLIC_KEY -> AlgorithmIdentifiers.HMAC_SHA256;
            default -> AlgorithmIdentifiers.RSA_USING_SHA256;
        };
    }

    private @Nullable Key signingKey(RsaJsonWebKey key, String secret) throws JoseException {
        return switch (this) {
            case UNSIGNED -> null;
            case ANOTHER_KEY -> RsaJwkGenerator.generateJwk(2048).getPrivateKey();
            case SIGNED_WITH_THE_SECRET -> new HmacKey(Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 32));
            case SIGNED_WITH_THE_PUBLIC_KEY -> new HmacKey(key.getPublicKey().getEncoded());
            default -> key.getPrivateKey();
        };
    }
}

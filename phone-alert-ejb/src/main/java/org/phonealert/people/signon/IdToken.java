package org.phonealert.people.signon;

import java.time.Instant;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/** Validates the ID token of a provider (OpenID Connect Core 1.0, 3.1.3.7). */
class IdToken {
    private static final int SKEW_SECONDS = 60;

    /** Only signatures by the provider's private key: an HMAC could be made with our shared secret. */
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final HttpsJwks keys;
    private final OpenIdSettings own;

    IdToken(HttpsJwks keys, OpenIdSettings own) {
        this.keys = keys;
        this.own = own;
    }

    /** @throws OpenIdException if it is not for us, not for this login, expired, or not signed by the provider */
    Map<String, Object> claims(String token, String nonce, Instant now) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(SIGNED)
                    .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                    .setExpectedIssuer(own.issuer())
                    .setExpectedAudience(own.clientId())
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .build()
                    .processToClaims(token);
            requireSame("nonce", nonce, claims.getStringClaimValue("nonce"));
            if (claims.getAudience().size() > 1 || claims.hasClaim("azp")) {
                requireSame("azp", own.clientId(), claims.getStringClaimValue("azp"));
            }
            return claims.getClaimsMap();
        } catch (InvalidJwtException | MalformedClaimException wrong) {
            throw new OpenIdException("the ID token is not valid", wrong);
        }
    }

    private static void requireSame(String claim, String expected, String found) {
        if (!expected.equals(found)) {
            throw new OpenIdException("the ID token has another %s than expected".formatted(claim));
        }
    }
}

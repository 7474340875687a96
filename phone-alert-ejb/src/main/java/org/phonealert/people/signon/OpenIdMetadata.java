package org.phonealert.people.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param userInfo null if it has none
 * @param secretInForm whether it takes our secret in the form only
 */
record OpenIdMetadata(
        String authorization, String token, @Nullable String userInfo, HttpsJwks keys, boolean secretInForm) {

    /** @throws OpenIdException if it speaks for another issuer, or says too little */
    static OpenIdMetadata of(Map<String, Object> said, OpenIdSettings own, OpenIdHttp http) {
        String issuer = text(said, "issuer");
        if (!issuer.equals(own.issuer())) {
            throw new OpenIdException(
                    "%s says it is %s: set phonealert.openid.issuer to what it says".formatted(own.issuer(), issuer));
        }
        Object ways = said.get("token_endpoint_auth_methods_supported");
        boolean secretInForm = ways instanceof Collection<?> known
                && !known.contains("client_secret_basic")
                && known.contains("client_secret_post");
        return new OpenIdMetadata(
                text(said, "authorization_endpoint"),
                text(said, "token_endpoint"),
                said.get("userinfo_endpoint") instanceof String url ? url : null,
                keys(text(said, "jwks_uri"), http),
                secretInForm);
    }

    /** The library's own way would wait for a minute and more, while a person waits at the login. */
    private static HttpsJwks keys(String url, OpenIdHttp http) {
        HttpsJwks keys = new HttpsJwks(url);
        keys.setSimpleHttpGet(http::getKeys);
        return keys;
    }

    String authorizationAddress(OpenIdSettings own, PendingLogin errand, String back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", own.clientId());
        query.put("redirect_uri", back);
        query.put("scope", own.scope());
        query.put("state", errand.state());
        query.put("nonce", errand.nonce());
        query.put("code_challenge", challenge(errand.verifier()));
        query.put("code_challenge_method", "S256");
        return authorization + (authorization.contains("?") ? "&" : "?") + FormText.of(query);
    }

    OpenIdTokens redeem(OpenIdHttp http, OpenIdSettings own, String code, PendingLogin errand, String back) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("code_verifier", errand.verifier());
        if (secretInForm) {
            form.put("client_id", own.clientId());
            form.put("client_secret", own.clientSecret());
        }
        Map<String, Object> answer = http.post(token, FormText.of(form), secretInForm ? null : basic(own));
        return new OpenIdTokens(text(answer, "id_token"), text(answer, "access_token"));
    }

    Map<String, Object> verified(OpenIdTokens tokens, OpenIdSettings own, PendingLogin errand, Instant now) {
        return new IdToken(keys, own).claims(tokens.idToken(), errand.nonce(), now);
    }

    /** What else it tells of somebody; nothing if it tells nothing else. */
    Map<String, Object> userInfo(OpenIdHttp http, OpenIdTokens tokens) {
        return userInfo == null ? Map.of() : http.get(userInfo, tokens.accessToken());
    }

    /** Both parts are encoded first (RFC 6749, 2.3.1). */
    private static String basic(OpenIdSettings own) {
        String pair = FormText.encode(own.clientId()) + ":" + FormText.encode(own.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String text(Map<String, Object> said, String key) {
        if (said.get(key) instanceof String text) {
            return text;
        }
        throw new OpenIdException("the provider does not say its " + key);
    }
}

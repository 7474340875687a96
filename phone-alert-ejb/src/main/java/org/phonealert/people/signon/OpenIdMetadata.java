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
 * The endpoints and keys of a provider (OpenID Connect Discovery 1.0).
 *
 * @param userInfo the userinfo endpoint; null if there is none
 * @param secretInForm whether our secret is sent in the form, not in a header
 */
record OpenIdMetadata(
        String authorization, String token, @Nullable String userInfo, HttpsJwks keys, boolean secretInForm) {

    /** @throws OpenIdException if it is of another issuer, or lacks an endpoint */
    static OpenIdMetadata of(Map<String, Object> document, OpenIdSettings own, OpenIdHttp http) {
        String issuer = text(document, "issuer");
        if (!issuer.equals(own.issuer())) {
            throw new OpenIdException(
                    "%s calls itself %s: set phonealert.openid.issuer to that".formatted(own.issuer(), issuer));
        }
        Object methods = document.get("token_endpoint_auth_methods_supported");
        boolean secretInForm = methods instanceof Collection<?> known
                && !known.contains("client_secret_basic")
                && known.contains("client_secret_post");
        return new OpenIdMetadata(
                text(document, "authorization_endpoint"),
                text(document, "token_endpoint"),
                document.get("userinfo_endpoint") instanceof String url ? url : null,
                keys(text(document, "jwks_uri"), http),
                secretInForm);
    }

    /** By our own HTTP: the library would wait for more than a minute, while a person waits at the login. */
    private static HttpsJwks keys(String url, OpenIdHttp http) {
        HttpsJwks keys = new HttpsJwks(url);
        keys.setSimpleHttpGet(http::getKeys);
        return keys;
    }

    String authorizationAddress(OpenIdSettings own, PendingLogin login, String back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", own.clientId());
        query.put("redirect_uri", back);
        query.put("scope", own.scope());
        query.put("state", login.state());
        query.put("nonce", login.nonce());
        query.put("code_challenge", challenge(login.verifier()));
        query.put("code_challenge_method", "S256");
        return authorization + (authorization.contains("?") ? "&" : "?") + UrlEncodedForm.of(query);
    }

    OpenIdTokens redeem(OpenIdHttp http, OpenIdSettings own, String code, PendingLogin login, String back) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("code_verifier", login.verifier());
        if (secretInForm) {
            form.put("client_id", own.clientId());
            form.put("client_secret", own.clientSecret());
        }
        Map<String, Object> answer = http.post(token, UrlEncodedForm.of(form), secretInForm ? null : basic(own));
        return new OpenIdTokens(text(answer, "id_token"), text(answer, "access_token"));
    }

    Map<String, Object> verified(OpenIdTokens tokens, OpenIdSettings own, PendingLogin login, Instant now) {
        return new IdToken(keys, own).claims(tokens.idToken(), login.nonce(), now);
    }

    /** The claims of the userinfo endpoint; none if there is no such endpoint. */
    Map<String, Object> userInfo(OpenIdHttp http, OpenIdTokens tokens) {
        return userInfo == null ? Map.of() : http.get(userInfo, tokens.accessToken());
    }

    /** HTTP Basic, both parts encoded first (RFC 6749, 2.3.1). */
    private static String basic(OpenIdSettings own) {
        String pair = UrlEncodedForm.encode(own.clientId()) + ":" + UrlEncodedForm.encode(own.clientSecret());
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

    private static String text(Map<String, Object> document, String key) {
        if (document.get(key) instanceof String text) {
            return text;
        }
        throw new OpenIdException("the provider does not send " + key);
    }
}

package org.phonealert.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The OpenID provider of the test company: the code flow over HTTP with real signatures. It asks for no password; the
 * test says who is at the browser. Like a real provider it refuses a code that is used twice, sent to another address,
 * sent by another client, or sent without its verifier.
 */
public final class LoginProvider {
    private static final String CLIENT = "phone-alert";

    /** With characters that must be encoded in a request. */
    private static final String SECRET = "s3cret:/+%";

    private final HttpServer http;
    private final RsaJsonWebKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private Map<String, Object> person = Map.of();
    private Forgery forgery = Forgery.NONE;

    private LoginProvider(HttpServer http, RsaJsonWebKey key) {
        this.http = http;
        this.key = key;
    }

    static LoginProvider open() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k1");
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "login provider");
                thread.setDaemon(true);
                return thread;
            }));
            LoginProvider provider = new LoginProvider(http, key);
            http.createContext("/", provider::answer);
            http.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings with which a server uses this provider. */
    Map<String, String> settings() {
        return Map.of(
                "phonealert.openid.issuer",
                issuer(),
                "phonealert.openid.client-id",
                CLIENT,
                "phonealert.openid.client-secret",
                SECRET,
                "phonealert.openid.title",
                "ACME");
    }

    /** From now on this person is at the browser and logs in. */
    public void isAtTheBrowser(String subject, String name, String... groups) {
        person = Map.of("sub", subject, "preferred_username", name, "groups", List.of(groups));
    }

    /** From now on the person at the browser cancels the login. */
    public void cancelsTheLogin() {
        person = Map.of();
    }

    /** From now on the provider's answers are forged or broken in this way. */
    public void says(Forgery wrong) {
        forgery = wrong;
    }

    private String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
                case "/keys" -> send(exchange, 200, new JsonWebKeySet(key).toJson());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/me" -> me(exchange);
                default -> json(exchange, 404, Map.of());
            }
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize?tenant=acme",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/me",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"));
    }

    /** Sends the browser back with a code, as after a successful login. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && String.valueOf(asked.get("scope")).contains("openid");
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String what = person.isEmpty() ? "error=access_denied" : "code=" + code;
        URI back = URI.create(asked.get("redirect_uri") + "?" + what + "&state=" + asked.get("state"));
        exchange.getResponseHeaders().set("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.getOrDefault(String.valueOf(form.get("code")), Map.of());
        codes.remove(String.valueOf(form.get("code")));
        boolean right = !asked.isEmpty()
                && isClient(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(form.get("grant_type"))
                && Objects.equals(asked.get("redirect_uri"), form.get("redirect_uri"))
                && Objects.equals(asked.get("code_challenge"), challenge(String.valueOf(form.get("code_verifier"))));
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
        } else if (forgery == Forgery.NO_ANSWER) {
            send(exchange, 500, "<html>down</html>");
        } else if (forgery == Forgery.NOT_JSON) {
            send(exchange, 200, "<html>maintenance</html>");
        } else {
            json(exchange, 200, Map.of("token_type", "Bearer", "access_token", "opens-me", "id_token", idToken(asked)));
        }
    }

    private String idToken(Map<String, String> asked) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(CLIENT);
        claims.setSubject(String.valueOf(person.get("sub")));
        long now = TestBed.phoneAlert().now().getEpochSecond();
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + 300));
        claims.setClaim("nonce", asked.get("nonce"));
        claims.setClaim("preferred_username", person.get("preferred_username"));
        return forgery.sign(claims, key, SECRET);
    }

    /** The groups are not in the token: many providers give them only here. */
    private void me(HttpExchange exchange) throws IOException {
        if (!"Bearer opens-me".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of());
        } else if (forgery == Forgery.GROUPS_OF_ANOTHER_USER) {
            json(exchange, 200, Map.of("sub", "another user", "groups", person.get("groups")));
        } else {
            json(exchange, 200, person);
        }
    }

    private static boolean isClient(String authorization) {
        String pair = encode(CLIENT) + ":" + encode(SECRET);
        return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .equals(authorization);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, JsonUtil.toJson(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

package org.phonealert.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages, without a browser: sees what the server sends, and can send what no browser would. */
public final class Visitor {
    /** The first administrator's name. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI pages = URI.create(TestBed.url() + "/phone-alert/");

    /** What the server answers to a page's address. */
    public HttpResponse<String> open(String page) {
        return send(HttpRequest.newBuilder(pages.resolve(page)).header("Accept-Language", "en"));
    }

    /** Fills the login form in and sends it off. */
    public HttpResponse<String> logIn(String name, String password) {
        String form = open("login.xhtml").body();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("login", "login");
        fields.put("login:name", name);
        fields.put("login:password", password);
        fields.put("login:go", "Log in");
        fields.put("jakarta.faces.ViewState", viewState(form));
        return post("login.xhtml", fields);
    }

    /** Sends a form. */
    public HttpResponse<String> post(String page, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(pages.resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The number of the session, or empty. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PHONEALERT"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token without which no form of this page is taken. */
    public static String viewState(String page) {
        Matcher state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new AssertionError("no form in " + page);
        }
        return state.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

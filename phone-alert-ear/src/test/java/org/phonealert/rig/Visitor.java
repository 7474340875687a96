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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody at the pages, without a browser: sees what the server sends, and can send what no browser would. */
public final class Visitor {
    /** The first administrator's name. */
    public static final String ADMINISTRATOR = "administrator";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI pages;

    /** Somebody at the server under test. */
    public Visitor() {
        this(TestBed.url());
    }

    /** Somebody at another server. */
    public Visitor(URI server) {
        pages = URI.create(server + "/phone-alert/");
    }

    /** The first administrator, logged in. */
    public static Visitor administrator() {
        Visitor visitor = new Visitor();
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);
        return visitor;
    }

    /** What the server answers to a page's address. */
    public HttpResponse<String> open(String page) {
        return send(HttpRequest.newBuilder(pages.resolve(page)).header("Accept-Language", "en"));
    }

    /** Goes where an answer sends. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        String next = answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("%s sends nowhere: %d".formatted(answer.uri(), answer.statusCode())));
        return open(answer.uri().resolve(next).toString());
    }

    /** The same as a script of a page asks it. */
    public HttpResponse<String> ask(String page, String header, String value) {
        return send(HttpRequest.newBuilder(pages.resolve(page)).header(header, value));
    }

    /** The page at this address, as a browser would understand it. */
    public Document page(String page) {
        return Jsoup.parse(open(page).body());
    }

    /** Fills the login form in and sends it off. */
    public HttpResponse<String> logIn(String name, String password) {
        return submit("login.xhtml", "login", Map.of("login:name", name, "login:password", password), "login:go");
    }

    /**
     * Opens a page, fills one of its forms in and presses a button.
     *
     * @param values for the fields by their names; what is not named stays as the page has it
     * @param button its name
     */
    public HttpResponse<String> submit(String page, String form, Map<String, String> values, String button) {
        return submit(page(page), page, form, values, button);
    }

    /** The same on a page that is open already. */
    public HttpResponse<String> submit(
            Document open, String page, String form, Map<String, String> values, String button) {
        Map<String, String> fields = fields(open, form);
        fields.putAll(values);
        fields.put(button, button);
        return post(page, fields);
    }

    /** What a form would send if nobody changed anything, but for its buttons. */
    public static Map<String, String> fields(Document page, String form) {
        Element element = page.getElementById(form);
        if (!(element instanceof FormElement found)) {
            throw new AssertionError("there is no form '" + form + "' in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        found.formData().forEach(field -> fields.put(field.key(), field.value()));
        // a browser sends the one that was pressed, and no other
        found.elements().select("[type=submit]").forEach(button -> fields.remove(button.attr("name")));
        // a script of the page adds it when a form is sent
        page.select("script[nonce]").stream()
                .findFirst()
                .ifPresent(script -> fields.put("primefaces.nonce", script.attr("nonce")));
        return fields;
    }

    /** Sends whatever to a page. */
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

    /** What the browser would send along to any address of the server. */
    public CookieManager cookies() {
        return cookies;
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

package org.phonealert.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
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

/**
 * A visitor of the pages without a browser: reads what the server sends, and can send requests that no browser would.
 */
public final class Visitor {
    /** The user name of the first administrator. */
    public static final String ADMINISTRATOR = "administrator";

    private static Visitor sessionOfTests = new Visitor();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI pages;

    /** A visitor of the server under test. */
    public Visitor() {
        this(TestBed.url());
    }

    /** A visitor of another server. */
    public Visitor(URI server) {
        pages = URI.create(server + "/phone-alert/");
    }

    /** The first administrator, in a session that tests share: each login costs the server a second of hashing. */
    public static synchronized Visitor administrator() {
        if (!sessionOfTests.isLoggedIn()) {
            sessionOfTests = new Visitor();
            sessionOfTests.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);
        }
        Visitor visitor = new Visitor();
        CookieStore known = sessionOfTests.cookies.getCookieStore();
        known.getCookies()
                .forEach(cookie -> visitor.cookies.getCookieStore().add(visitor.pages, (HttpCookie) cookie.clone()));
        return visitor;
    }

    private boolean isLoggedIn() {
        return !session().isEmpty() && open("about.xhtml").statusCode() == 200;
    }

    /** Requests a page. Returns the answer. */
    public HttpResponse<String> open(String page) {
        return send(HttpRequest.newBuilder(pages.resolve(page)).header("Accept-Language", "en"));
    }

    /** Follows the redirect of an answer. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        String next = answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("%s sends nowhere: %d".formatted(answer.uri(), answer.statusCode())));
        return open(answer.uri().resolve(next).toString());
    }

    /** Requests a page with another header, as a script of a page would. */
    public HttpResponse<String> ask(String page, String header, String value) {
        return send(HttpRequest.newBuilder(pages.resolve(page)).header(header, value));
    }

    /** Requests a page and parses it. */
    public Document page(String page) {
        return Jsoup.parse(open(page).body());
    }

    /** Fills the login form in and submits it. */
    public HttpResponse<String> logIn(String name, String password) {
        return submit("login.xhtml", "login", Map.of("login:name", name, "login:password", password), "login:go");
    }

    /**
     * Opens a page, fills one of its forms in and presses a button.
     *
     * @param values for the fields by their names; all other fields keep their values
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

    /** The fields that a form would send unchanged, without its buttons. */
    public static Map<String, String> fields(Document page, String form) {
        Element element = page.getElementById(form);
        if (!(element instanceof FormElement found)) {
            throw new AssertionError("there is no form '" + form + "' in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        found.formData().forEach(field -> fields.put(field.key(), field.value()));
        // a browser sends only the button that was pressed
        found.elements().select("[type=submit]").forEach(button -> fields.remove(button.attr("name")));
        // a script of the page adds the nonce when a form is sent
        page.select("script[nonce]").stream()
                .findFirst()
                .ifPresent(script -> fields.put("primefaces.nonce", script.attr("nonce")));
        return fields;
    }

    /** Sends these fields to a page, as a form or not. */
    public HttpResponse<String> post(String page, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(pages.resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session id, or an empty text. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("PHONEALERT"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The cookies of this visitor. */
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

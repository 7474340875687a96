package org.phonealert.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

/**
 * The machine's Chromium in a new context, not logged in. It collects the errors of scripts and the browser's
 * complaints.
 */
final class Browser implements AutoCloseable {
    static final int WIDE = 1280;
    static final int TELEPHONE = 390;
    private static final int HEIGHT = 844;
    private static final double PATIENCE = 60_000; // ms

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(int width, ColorScheme colours, String language) {
        playwright = Playwright.create();
        BrowserContext context = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.chromium")))
                        .setArgs(List.of("--no-sandbox")))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setColorScheme(colours)
                        .setLocale(language)
                        .setTimezoneId("Europe/Paris"));
        // long enough for a page on a busy machine
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    /** A French browser on a wide screen. */
    static Browser french() {
        return new Browser(WIDE, ColorScheme.LIGHT, "fr-FR");
    }

    /**
     * A browser of this width and these colours.
     *
     * @param language of its user, as browsers send it
     */
    static Browser of(int width, ColorScheme colours, String language) {
        return new Browser(width, colours, language);
    }

    /** Logs the first administrator in. */
    Browser asAdministrator() {
        open("login.xhtml");
        page.fill("[id='login:name']", Visitor.ADMINISTRATOR);
        page.fill("[id='login:password']", TestBed.ADMIN_PASSWORD);
        page.click("[id='login:go']");
        page.waitForURL("**/now.xhtml*");
        return this;
    }

    Page page() {
        return page;
    }

    Page open(String name) {
        page.navigate(TestBed.phoneAlert().url().resolve("/phone-alert/" + name).toString());
        return page;
    }

    /** The errors of scripts and what the browser refused, for example because of the Content-Security-Policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Ends the program that drives the browser, and so the browser: closing a page first may wait for ever. */
    @Override
    public void close() {
        playwright.close();
    }
}

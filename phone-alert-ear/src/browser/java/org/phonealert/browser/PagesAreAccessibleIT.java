package org.phonealert.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.rig.Promise;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every page is accessible: axe-core finds no serious and no critical violation. */
@Promise
class PagesAreAccessibleIT {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_page_has_a_serious_accessibility_violation(ColorScheme colours) {
        Site.prepare();
        try (Browser browser = Browser.of(Browser.WIDE, colours).asAdministrator()) {
            Map<String, List<String>> violations = new TreeMap<>();
            for (String page : Site.pages()) {
                browser.open(page);
                violations.put(page, seriousViolations(browser));
            }
            violations.values().removeIf(List::isEmpty);

            assertThat(violations).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_login_has_no_serious_accessibility_violation() {
        try (Browser browser = Browser.french()) {
            browser.open("login.xhtml");

            assertThat(seriousViolations(browser)).isEmpty();
        }
    }

    @Test
    void the_menu_is_visible_on_a_wide_screen_and_behind_a_button_on_a_telephone() {
        try (Browser browser = Browser.french().asAdministrator()) {
            Page page = browser.open("operators.xhtml");

            assertThat(page.locator(".menu-button")).isHidden();
            assertThat(page.locator(".menu a[aria-current=page]")).hasText("Opérateurs");
            page.click(".menu a[href='history.xhtml']");
            page.waitForURL("**/history.xhtml");
        }
        try (Browser browser = Browser.of(Browser.TELEPHONE, ColorScheme.LIGHT).asAdministrator()) {
            Page page = browser.open("operators.xhtml");
            assertThat(page.locator(".menu")).isHidden();

            page.click(".menu-button");
            assertThat(page.locator(".menu")).isVisible();
            assertThat(seriousViolations(browser)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator(".menu")).isHidden();
            page.click(".menu-button");
            page.click(".menu a[href='history.xhtml']");
            page.waitForURL("**/history.xhtml");
        }
    }

    private static List<String> seriousViolations(Browser browser) {
        return new AxeBuilder(browser.page())
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(PagesAreAccessibleIT::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}

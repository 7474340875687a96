package org.phonealert.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Promise;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The login and the menu are accessible; {@link PicturesOfThePagesIT} analyses the pages themselves. */
@Promise
class PagesAreAccessibleIT {
    @Test
    void the_login_has_no_serious_accessibility_violation() {
        try (Browser browser = Browser.french()) {
            browser.open("login.xhtml");

            assertThat(Accessibility.seriousViolations(browser.page())).isEmpty();
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
        try (Browser browser =
                Browser.of(Browser.TELEPHONE, ColorScheme.LIGHT, "fr-FR").asAdministrator()) {
            Page page = browser.open("operators.xhtml");
            assertThat(page.locator(".menu")).isHidden();

            page.click(".menu-button");
            assertThat(page.locator(".menu")).isVisible();
            assertThat(Accessibility.seriousViolations(browser.page())).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator(".menu")).isHidden();
            page.click(".menu-button");
            page.click(".menu a[href='history.xhtml']");
            page.waitForURL("**/history.xhtml");
        }
    }
}

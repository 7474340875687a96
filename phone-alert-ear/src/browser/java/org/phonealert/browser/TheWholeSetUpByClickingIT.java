package org.phonealert.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;

/**
 * An administrator sets up everything in French, by clicking. Then an alert is triggered, and the open page shows the
 * call and the acknowledgement without being reloaded.
 */
@Promise
class TheWholeSetUpByClickingIT {
    private static final String NOTHING = """
            {"operators": [], "groups": [], "schedules": [], "integrations": [], "monitors": [], "outgoingNumbers": ["%s"],
             "definitions": [], "sources": [{"name": "tests", "type": "API", "key": "%s"}]}""".formatted(TestBed.OUTGOING_NUMBER, SetUp.SOURCE_KEY);

    @Test
    void an_administrator_sets_up_everything_and_an_operator_acknowledges_an_alert() {
        TestBed.phoneAlert().configure(NOTHING);
        VirtualPhone phone = TestBed.phone(ALICE).manual();
        try (Browser browser = Browser.french().asAdministrator()) {
            theLevelOffersNoPhoneYet(browser);
            enableThePhone(browser);
            addAnOperator(browser);
            addADefinition(browser);
            watchAnAlert(browser, phone);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void theLevelOffersNoPhoneYet(Browser browser) {
        Page page = browser.open("definition.xhtml");

        assertThat(field(page, "levels_0_phone")).isHidden();
        page.click("a[href='phone.xhtml']");
        page.waitForURL("**/phone.xhtml*");
    }

    private static void enableThePhone(Browser browser) {
        Page page = browser.page();
        assertThat(page.locator("h1")).containsText("éléphon");
        assertThat(field(page, "name")).not().hasValue("");
        field(page, "active").check();
        field(page, "save").click();

        assertThat(page.locator(".said")).containsText("Enregistré");
    }

    private static void addAnOperator(Browser browser) {
        Page page = browser.open("operators.xhtml");
        page.click("a[href='operator.xhtml']");
        field(page, "name").fill(ALICE.fullName());
        field(page, "mobileNumber").fill("0634168796");
        field(page, "save").click();
        assertThat(page.locator(".field:has([id='f:mobileNumber']) .wrong")).containsText("numéro international");

        field(page, "mobileNumber").fill("");
        field(page, "mobileNumber").pressSequentially(ALICE.number());
        assertThat(page.locator("[id='f:checked']")).containsText("France");
        field(page, "save").click();

        assertThat(page.locator(".said")).containsText("Enregistré");
        assertThat(page.locator("main")).containsText(ALICE.number());
    }

    private static void addADefinition(Browser browser) {
        Page page = browser.open("definitions.xhtml");
        page.click("a[href='definition.xhtml']");
        field(page, "name").fill("Astreinte");
        field(page, "levels_0_recipients")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(ALICE.fullName()));
        field(page, "levels_0_add").click();
        assertThat(page.locator(".order")).containsText(ALICE.fullName());
        field(page, "levels_0_phone").check();
        field(page, "save").click();

        assertThat(page.locator(".said")).containsText("Enregistré");
        assertThat(page.locator("main")).containsText("Astreinte");
    }

    private static void watchAnAlert(Browser browser, VirtualPhone phone) {
        Page page = browser.open("now.xhtml");
        page.evaluate("window.neverReloaded = true");
        assertThat(page.locator("article")).hasCount(0);

        OpenAlert alert = TestBed.trigger("boutique/accueil", "La page d'accueil ne répond plus");

        Locator shown = page.locator("article").filter(new Locator.FilterOptions().setHasText("boutique/accueil"));
        assertThat(shown).containsText("La page d'accueil ne répond plus");
        assertThat(shown).containsText("Alice Martin : le téléphone sonne");
        phone.answer();
        assertThat(shown).containsText("Alice Martin : a répondu");
        // the key is pressed after the voice has started: before that the carrier ignores it, as in real life
        alert.awaitHistory("WORDS_SAID");
        phone.press("1");
        assertThat(shown).containsText("Prise en charge par Alice Martin");
        assertThat((Boolean) page.evaluate("window.neverReloaded === true")).isTrue();
        assertThat(alert.state()).isEqualTo("ACKNOWLEDGED");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='f:" + id + "']");
    }
}

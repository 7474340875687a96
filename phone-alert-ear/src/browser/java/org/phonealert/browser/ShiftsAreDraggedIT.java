package org.phonealert.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phoneAlert;

/** The calendar of a schedule in a real browser: a shift that is dragged onto another is swapped with it. */
@Promise
class ShiftsAreDraggedIT {
    private static final Path FOLDER = Path.of(System.getProperty("browser.pictures"));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void dragging_a_shift_onto_another_swaps_both_after_saving() {
        plan();
        LocalDate today = LocalDate.ofInstant(phoneAlert().now(), PARIS);
        LocalDate one = today.plusDays(2);
        LocalDate other = today.plusDays(3);
        String operatorOfOne = onCall(one);
        String operatorOfOther = onCall(other);
        assertThat(operatorOfOne).isNotEqualTo(operatorOfOther);
        JsonNode before = phoneAlert().configuration();
        try (Browser browser = Browser.french().asAdministrator()) {
            Page page = browser.open("schedule.xhtml?name=Jours");
            assertThat(shift(page, one)).containsText(operatorOfOne);
            page.screenshot(picture("calendar-month"));

            drag(page, shift(page, one), cell(page, other));

            assertThat(page.locator("form#d tbody tr")).hasCount(2);
            page.screenshot(picture("calendar-draft"));
            assertThat(phoneAlert().configuration()).as("nothing is saved").isEqualTo(before);
            page.click("[id='d:save']");
            assertThat(page.locator(".said")).containsText("Enregistré");
            assertThat(onCall(one)).isEqualTo(operatorOfOther);
            assertThat(onCall(other)).isEqualTo(operatorOfOne);
            assertThat(shift(page, one)).containsText(operatorOfOther);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_shift_that_cannot_be_swapped_goes_back_and_the_page_says_why() {
        SetUp.onDutyBy(schedule(ALICE), ALICE).apply();
        JsonNode before = phoneAlert().configuration();
        LocalDate day = LocalDate.ofInstant(phoneAlert().now(), PARIS);
        try (Browser browser = Browser.french().asAdministrator()) {
            Page page = browser.open("schedule.xhtml?name=Jours");
            drag(page, page.locator(".fc-event").last(), cell(page, day));

            assertThat(page.locator("form#c .wrong")).containsText("ne peut pas être échangée");
            assertThat(page.locator("form#d")).hasCount(0);
            assertThat(page.locator(".fc-event").first()).isVisible();
            assertThat(phoneAlert().configuration()).isEqualTo(before);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_calendar_shows_the_shifts_by_week_and_as_a_list() {
        plan();
        try (Browser browser = Browser.french().asAdministrator()) {
            Page page = browser.open("schedule.xhtml?name=Jours");
            page.click(".fc-timeGridWeek-button");
            assertThat(page.locator(".fc-timegrid-event").first()).isVisible();
            page.screenshot(picture("calendar-week"));
            page.click(".fc-listMonth-button");
            assertThat(page.locator(".fc-list-event").first()).isVisible();
            page.screenshot(picture("calendar-list"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void drag(Page page, Locator what, Locator where) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = where.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 10, from.y + from.height / 2 + 5);
        page.mouse()
                .move(
                        to.x + to.width / 2,
                        to.y + to.height / 2,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(10));
        page.mouse().up();
    }

    private static Locator cell(Page page, LocalDate day) {
        return page.locator("td[data-date='" + day + "']");
    }

    private static Locator shift(Page page, LocalDate day) {
        return cell(page, day).locator(".fc-event").first();
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true);
    }

    private static void plan() {
        SetUp.onDutyBy(schedule(ALICE, BRUNO, CHLOE), ALICE, BRUNO, CHLOE).apply();
    }

    /** A schedule with a day for each of these people, from eight to eight. */
    private static ObjectNode schedule(Person... people) {
        ObjectNode schedule = JsonNodeFactory.instance.objectNode();
        schedule.put("name", "Jours").put("timeZone", "Europe/Paris");
        ArrayNode turns = schedule.putArray("layers")
                .addObject()
                .put("handOver", "DAILY")
                .put("start", "2026-01-05T08:00")
                .putArray("turns");
        List.of(people).forEach(person -> turns.addArray().add(person.fullName()));
        return schedule;
    }

    private static String onCall(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(PARIS).toInstant();
        return phoneAlert()
                .get("/phone-alert/api/v1/on-call?at=" + noon)
                .json()
                .at("/schedules/0/operators/0")
                .asText();
    }
}

package org.phonealert.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Promise;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes pictures of all pages, light and dark, on a wide screen and a telephone; no page is wider than its screen. */
@Promise
class PicturesOfThePagesIT {
    private static final Path FOLDER = Path.of(System.getProperty("browser.pictures"));

    @ParameterizedTest
    @CsvSource({"wide,LIGHT", "wide,DARK", "telephone,LIGHT", "telephone,DARK"})
    void every_page_fits_its_screen(String device, ColorScheme colours) {
        int width = device.equals("wide") ? Browser.WIDE : Browser.TELEPHONE;
        Site.prepare();
        try (Browser browser = Browser.of(width, colours).asAdministrator()) {
            for (String address : Site.pages()) {
                Page page = browser.open(address);
                Path picture = FOLDER.resolve("%s-%s-%s.png"
                        .formatted(
                                address.replaceFirst("\\.xhtml.*", ""),
                                device,
                                colours.name().toLowerCase(Locale.ROOT)));
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));

                assertThat(picture)
                        .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(5_000));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + address + " on a " + device)
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}

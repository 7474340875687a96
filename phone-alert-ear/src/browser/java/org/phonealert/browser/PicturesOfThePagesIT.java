package org.phonealert.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.rig.Promise;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens every page on a wide screen and on a telephone, light and dark, in French and in English, and takes pictures: no
 * page is wider than its screen, axe-core finds no serious and no critical violation, and the browser complains of
 * nothing.
 */
@Promise
class PicturesOfThePagesIT {
    private static final Path FOLDER = Path.of(System.getProperty("browser.pictures"));

    /** Each page is opened once in each. */
    enum Look {
        WIDE_LIGHT(Browser.WIDE, ColorScheme.LIGHT, "en-GB"),
        WIDE_DARK(Browser.WIDE, ColorScheme.DARK, "fr-FR"),
        TELEPHONE_LIGHT(Browser.TELEPHONE, ColorScheme.LIGHT, "fr-FR"),
        TELEPHONE_DARK(Browser.TELEPHONE, ColorScheme.DARK, "en-GB");

        private final int width;
        private final ColorScheme colours;
        private final String language;

        Look(int width, ColorScheme colours, String language) {
            this.width = width;
            this.colours = colours;
            this.language = language;
        }

        private Path pictureOf(String address) {
            String look = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return FOLDER.resolve("%s-%s.png".formatted(address.replaceFirst("\\.xhtml.*", ""), look));
        }

        /** The telephone shows the same elements; what differs there has a test of its own. */
        private boolean isAnalysed() {
            return width == Browser.WIDE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_page_fits_its_screen_and_is_accessible(Look look) throws IOException {
        Site.prepare();
        try (Browser browser =
                Browser.of(look.width, look.colours, look.language).asAdministrator()) {
            for (String address : Site.pages()) {
                Page page = browser.open(address);
                Path picture = look.pictureOf(address);
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));

                assertThat(Files.size(picture)).as("bytes of " + picture).isGreaterThan(5_000);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + address)
                        .isLessThanOrEqualTo(look.width);
                if (look.isAnalysed()) {
                    assertThat(Accessibility.seriousViolations(page))
                            .as(address)
                            .isEmpty();
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}

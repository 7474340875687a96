package org.phonealert.expression;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages call no method and read no property that its type does not have. The compiler does not see their expressions: after
 * a renaming in Java, a page would fail only when it is opened.
 */
class EveryMemberInPagesExistsTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Map<String, Type> NAMES = names();

    private final ExpressionChecker checker = new ExpressionChecker();

    @Test
    void every_method_and_property_that_a_page_uses_exists() throws IOException {
        PageWalk walk = new PageWalk(PAGES, checker);
        try (Stream<Path> pages = Files.list(PAGES)) {
            pages.map(page -> page.getFileName().toString())
                    .filter(page -> page.endsWith(".xhtml"))
                    .forEach(page -> walk.walk(page, NAMES));
        }
        walk.walk("WEB-INF/page.xhtml", NAMES);

        assertThat(checker.missing()).isEmpty();
        assertThat(checker.checked()).as("uses whose type is known").isGreaterThan(800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{alertPage.story.alert().untaken}",
                "#{alertPage.story.alert().number()}",
                "#{alertPage.story.alert().source().url()}",
                "#{alertPage.story.alert().acknowledgement().get().operator()}",
                "#{alertPage.story.history().get(0).detail()}",
                "#{not empty alertPage.story.alert().hold()}",
                "#{alertPage.acknowledge ? 1 : alertPage.story.notifications().get(0).credit()}",
                "#{w['state_'.concat(alertPage.story.alert().status())]}",
                "#{alertPage.found.page(1)}"
            })
    void a_name_that_only_another_type_has_is_found(String expression) {
        checker.check(expression, NAMES, "here");

        assertThat(checker.missing()).hasSize(1);
    }

    /** The beans of the pages by their names, and the request. */
    private static Map<String, Type> names() {
        Map<String, Type> names = new HashMap<>(Map.of("request", HttpServletRequest.class));
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.phonealert")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(JavaClass::reflect)
                        .forEach(bean -> names.put(name(bean), bean));
        return names;
    }

    private static String name(Class<?> bean) {
        String simple = bean.getSimpleName();
        return Stream.of(bean.getAnnotation(Named.class).value())
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    }
}

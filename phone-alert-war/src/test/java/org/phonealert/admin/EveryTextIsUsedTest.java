package org.phonealert.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages ask for no text that is missing, and the bundles hold no text that no page asks for. */
class EveryTextIsUsedTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** In an expression of a page: w.key or w['key']. */
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("(?<![\\w.])w\\.([A-Za-z]\\w*)|(?<![\\w.])w\\['([^']+)'\\]");

    /** In an expression of a page: w['prefix_'.concat(constant)]. */
    private static final Pattern PREFIX_IN_PAGE = Pattern.compile("(?<![\\w.])w\\['([^']+_)'\\.concat\\(");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*)\"");

    /** Prefixes that are completed by names in lower case; all others are completed by constants. */
    private static final Set<String> OF_NAMES =
            Set.of("menu_", "colours_", "language_", "operators_language_", "audit_", "country_", "shipped_", "table_");

    private final String pages = textsOf(Path.of("src", "main", "webapp"), ".xhtml");
    private final String beans = textsOf(Path.of("src", "main", "java", "org", "phonealert", "admin"), ".java");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_text_that_a_page_asks_for_exists(String language) {
        Set<String> keys = keys(language);
        Set<String> missing = new TreeSet<>(keysInPages());
        missing.removeAll(keys);
        prefixesInPages()
                .filter(prefix -> keys.stream().noneMatch(key -> completes(prefix, key)))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_text_is_asked_for(String language) {
        Set<String> literals = found(LITERAL, beans).collect(Collectors.toSet());
        Set<String> prefixes = Stream.concat(
                        prefixesInPages(), literals.stream().filter(literal -> literal.endsWith("_")))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(keys(language));
        unused.removeAll(keysInPages());
        unused.removeAll(literals);
        unused.removeIf(key -> prefixes.stream().anyMatch(prefix -> completes(prefix, key)));

        assertThat(unused).isEmpty();
    }

    private static boolean completes(String prefix, String key) {
        return key.startsWith(prefix)
                && (OF_NAMES.contains(prefix) || key.substring(prefix.length()).matches("[A-Z_0-9]+"));
    }

    private Set<String> keysInPages() {
        return found(KEY_IN_PAGE, pages).collect(Collectors.toSet());
    }

    private Stream<String> prefixesInPages() {
        return found(PREFIX_IN_PAGE, pages);
    }

    /** The first group that matched, of every match. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1) != null || match.groupCount() == 1 ? match.group(1) : match.group(2));
    }

    private static Set<String> keys(String language) {
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language);
        return ResourceBundle.getBundle("org.phonealert.admin.pages", locale, NO_FALLBACK)
                .keySet();
    }

    private static String textsOf(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder texts = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(extension)).toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
            return texts.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

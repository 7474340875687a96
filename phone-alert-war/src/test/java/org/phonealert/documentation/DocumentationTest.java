package org.phonealert.documentation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation names exists, and the quick start is what CI runs. */
class DocumentationTest {
    private static final String README = "README.md";
    private static final int LARGEST_README = 6 * 1024;

    /** What a path in code style begins with. */
    private static final Pattern PATH = Pattern.compile(
            "(?:docs|\\.ci|phone-alert-(?:ejb|war|ear)|nagios-bridge|zabbix-bridge|twilio-simulator)/[^\\s<>{}*…]+");

    private static final Pattern PROFILES = Pattern.compile("[\\s`]-(?:P|Dpass=)([a-z0-9-]+(?:,[a-z]+)*)");

    private static final Pattern TEST_CLASS = Pattern.compile("-D(?:it\\.)?test=(\\w+)");

    private static final Pattern SEARCHED = Pattern.compile("grep \"([^\"]+)\" .*server\\.log");

    /** An option with which Maven runs some of the tests only, or another server's. */
    private static final Pattern PARTIAL =
            Pattern.compile("-pl|-Pwildfly|-Dpass=.*|-D(?:unit|it\\.promises|it\\.h2|it\\.postgresql)\\.skip.*"
                    + "|-D(?:maven\\.test\\.skip|skip.*|test=.*|it\\.test=.*)");

    private final Repository repository = new Repository();

    @Test
    void every_link_leads_to_a_file_and_every_anchor_to_a_heading() {
        assertThat(ofAllPages(page -> page.links().stream().filter(link -> !leadsSomewhere(page, link))))
                .isEmpty();
    }

    private boolean leadsSomewhere(MarkdownPage page, String link) {
        String file = page.fileOf(link);
        int anchor = link.indexOf('#');
        return repository.has(file)
                && (anchor < 0 || repository.page(file).anchors().contains(link.substring(anchor + 1)));
    }

    @Test
    void every_page_is_reached_from_the_readme() {
        Set<String> reached = new HashSet<>(Set.of(README));
        Deque<String> toFollow = new ArrayDeque<>(reached);
        while (!toFollow.isEmpty()) {
            MarkdownPage page = repository.page(toFollow.remove());
            page.links().stream()
                    .map(page::fileOf)
                    .filter(file -> file.endsWith(".md") && repository.has(file))
                    .filter(reached::add)
                    .forEach(toFollow::add);
        }

        assertThat(repository.pages()).extracting(MarkdownPage::path).isSubsetOf(reached);
    }

    @Test
    void every_path_in_code_style_exists() {
        assertThat(ofAllPages(page -> page.codeSpans().stream()
                        .filter(code -> PATH.matcher(code).matches())
                        .filter(path -> !path.contains("/target/") && !repository.has(path))))
                .isEmpty();
    }

    @Test
    void every_setting_that_is_named_is_read_by_the_code() {
        SettingNames settings = SettingNames.of(repository);

        assertThat(ofAllPages(page -> settings.unknownIn(page.text()).stream())).isEmpty();
        assertThat(settings.unknownIn(repository.text("phone-alert-ear/src/main/kits/phone-alert.env.example")))
                .isEmpty();
    }

    @Test
    void every_setting_of_the_code_is_explained() {
        Set<String> explained =
                Set.copyOf(repository.page("docs/configuration.md").codeSpans());

        assertThat(SettingNames.of(repository).all()).isNotEmpty().isSubsetOf(explained);
    }

    @Test
    void every_maven_profile_and_every_pass_that_is_named_exists() {
        String poms = repository.text("pom.xml") + repository.text("phone-alert-ear/pom.xml");

        assertThat(ofAllPages(page -> PROFILES.matcher(page.text())
                        .results()
                        .flatMap(profiles -> Arrays.stream(profiles.group(1).split(",", -1)))
                        .filter(profile -> !poms.contains("<id>" + profile + "</id>"))))
                .isEmpty();
    }

    @Test
    void every_test_class_that_is_named_exists() {
        Set<String> classes = repository.classes();

        assertThat(ofAllPages(page -> TEST_CLASS
                        .matcher(page.text())
                        .results()
                        .map(named -> named.group(1))
                        .filter(named -> !classes.contains(named))))
                .isEmpty();
    }

    @Test
    void every_log_line_that_readers_search_for_is_written_by_the_code() {
        String code = repository.textOfClasses("phone-alert-ejb");

        assertThat(ofAllPages(page -> SEARCHED.matcher(page.text())
                        .results()
                        .map(searched -> searched.group(1))
                        .filter(line -> !code.contains(line))))
                .isEmpty();
    }

    @Test
    void the_readme_is_read_in_a_few_minutes() {
        assertThat(repository.sizeOf(README)).isLessThanOrEqualTo(LARGEST_README);
    }

    @Test
    void the_commands_of_the_quick_start_are_what_ci_runs() {
        List<List<String>> quickStart = repository.page(README).codeBlocks("Try it").stream()
                .map(DocumentationTest::words)
                .toList();

        assertThat(quickStart).containsExactly(List.of("mvn", "-Pdemo"), List.of("mvn", "verify"));
        assertThat(ci()).anyMatch(words -> words.containsAll(List.of("-Pdemo", "-Ddemo.exit=true")));
        assertThat(ci())
                .as("mvn verify, or install, of all modules that leaves no unit test and no promise out")
                .anyMatch(words -> words.contains("mvn")
                        && (words.contains("verify") || words.contains("install"))
                        && words.stream()
                                .noneMatch(word -> PARTIAL.matcher(word).matches()));
    }

    private List<List<String>> ci() {
        return repository.ciCommands().stream().map(DocumentationTest::words).toList();
    }

    private static List<String> words(String command) {
        return List.of(command.replaceAll("[()]", " ").strip().split("\\s+", -1));
    }

    /** The findings of all pages, each with the page that it is on. */
    private Set<String> ofAllPages(Function<MarkdownPage, Stream<String>> look) {
        return repository.pages().stream()
                .flatMap(page -> look.apply(page).map(found -> page.path() + ": " + found))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.phonealert.admin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages call no method and read no property that no class has. The compiler does not see their expressions: after a
 * renaming in Java, a page would fail only when it is opened.
 */
class EveryMemberInPagesExistsTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");

    /** Of an object that is no message bundle: .name, and the bracket that makes it a call. */
    private static final Pattern MEMBER = Pattern.compile("(?<!\\bw)\\.\\s*([a-zA-Z]\\w*)\\s*(\\()?");

    /** What pages use of Java and Jakarta EE; implicit objects included. */
    private static final Class<?>[] OF_THE_PLATFORM = {
        Object.class,
        String.class,
        Collection.class,
        List.class,
        Map.class,
        Optional.class,
        OptionalLong.class,
        Locale.class,
        Enum.class,
        HttpServletRequest.class,
        FacesContext.class,
        ExternalContext.class,
        UIComponent.class,
        FacesMessage.class
    };

    /** What ui:repeat knows of its rounds. */
    private static final Set<String> OF_A_LOOP = Set.of("index");

    private final Set<String> methods;

    EveryMemberInPagesExistsTest() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.phonealert");
        JavaClasses theirs = new ClassFileImporter().importClasses(OF_THE_PLATFORM);
        methods = Stream.of(ours, theirs)
                .flatMap(classes -> classes.stream().map(JavaClass::getMethods))
                .flatMap(Set::stream)
                .map(JavaMethod::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void every_method_that_a_page_calls_exists() throws IOException {
        assertThat(members(true).filter(name -> !methods.contains(name)).distinct())
                .isEmpty();
    }

    @Test
    void every_property_that_a_page_reads_exists() throws IOException {
        assertThat(members(false).filter(name -> !isProperty(name)).distinct()).isEmpty();
    }

    /** A getter, or a method that an attribute of a component names without calling it. */
    private boolean isProperty(String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return OF_A_LOOP.contains(name)
                || methods.contains("get" + capital)
                || methods.contains("is" + capital)
                || methods.contains(name);
    }

    private static Stream<String> members(boolean calls) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .map(EveryMemberInPagesExistsTest::text)
                    .flatMap(page -> EXPRESSION.matcher(page).results())
                    .map(found -> LITERAL.matcher(found.group(1)).replaceAll("''"))
                    .flatMap(expression -> MEMBER.matcher(expression).results())
                    .filter(member -> (member.group(2) != null) == calls)
                    .map(member -> member.group(1))
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.phonealert.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.people.account.Role;

/**
 * The settings {@code phonealert.*} that the code reads.
 *
 * @param all their keys
 */
record SettingNames(Set<String> all) {
    private static final List<String> MODULES =
            List.of("phone-alert-ejb", "phone-alert-war", "nagios-bridge", "zabbix-bridge");

    /** A text that is nothing but a key, or the beginning of one to which the name of a role is added. */
    private static final Pattern LITERAL = Pattern.compile("\"(phonealert(?:\\.[a-z]+(?:-[a-z]+)*)+\\.?)\"");

    /** A key in the documentation, perhaps for several; no package or logger, which begins with org. */
    private static final Pattern KEY =
            Pattern.compile("(?<![A-Za-z0-9_./-])phonealert(?:\\.[a-z]+(?:-[a-z]+)*)+(?:\\.\\*)?");

    private static final Pattern VARIABLE = Pattern.compile("\\bPHONEALERT_[A-Z_]+(?:\\*)?");

    static SettingNames of(Repository repository) {
        return new SettingNames(MODULES.stream()
                .flatMap(module -> repository.files(module + "/src/main/java", Integer.MAX_VALUE, ".java"))
                .flatMap(file -> LITERAL.matcher(repository.text(file)).results())
                .flatMap(literal -> expand(literal.group(1)))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> expand(String literal) {
        return literal.endsWith(".")
                ? Arrays.stream(Role.values()).map(role -> literal + role.name().toLowerCase(Locale.ROOT))
                : Stream.of(literal);
    }

    /** What a text names as a setting, and the code does not read. */
    Set<String> unknownIn(String text) {
        Stream<String> keys = KEY.matcher(text)
                .results()
                .map(key -> key.group())
                .filter(key -> !isKnown(key, all.stream().toList()));
        List<String> variables = all.stream().map(SettingNames::variable).toList();
        Stream<String> unknownVariables = VARIABLE.matcher(text)
                .results()
                .map(variable -> variable.group())
                .filter(variable -> !isKnown(variable, variables));
        return Stream.concat(keys, unknownVariables).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isKnown(String name, List<String> known) {
        return name.endsWith("*")
                ? known.stream().anyMatch(one -> one.startsWith(name.substring(0, name.length() - 1)))
                : known.contains(name);
    }

    /** How the environment has a setting, as MicroProfile Config says. */
    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}

package org.phonealert.admin.operators;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;

/**
 * The page Operators: operators and groups. The list stays as it was when the page was opened, so that a button calls the
 * operator it stands beside even if others are added or removed meanwhile.
 */
@Named
@ViewScoped
public class OperatorsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Configuration configuration;

    @Inject
    private Telephones telephones;

    @Inject
    private Handling handling;

    @Nullable
    private String q;

    private List<Person> people = List.of();
    private List<GroupPart> groups = List.of();
    private int all;

    /** Reads operators and groups. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        List<OperatorPart> operators = Sections.orEmpty(setUp.operators());
        Map<String, Telephone> numbers = telephones.ofOperators();
        all = operators.size();
        groups = Groups.in(setUp);
        people = operators.stream()
                .map(part -> new Person(
                        part, numbers.get(part.name()), Groups.namesOf(groups, Objects.requireNonNull(part.name()))))
                .filter(this::matchesSearch)
                .toList();
    }

    private boolean matchesSearch(Person person) {
        String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return person.words().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(searched));
    }

    /** Starts a test call and follows it. */
    public void tryOut(String operator) {
        TestCall.begin("f", "operators.xhtml", () -> handling.testCall(operator));
    }

    public List<Person> getPeople() {
        return people;
    }

    public List<GroupPart> getGroups() {
        return groups;
    }

    /** The number of all operators, found or not. */
    public int getAll() {
        return all;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    /**
     * An operator of the list.
     *
     * @param telephone null if there is no number
     * @param groups the names of the operator's groups
     */
    public record Person(OperatorPart part, @Nullable Telephone telephone, List<String> groups) {
        private Stream<String> words() {
            List<String> words = new ArrayList<>(groups);
            // only the digits that are shown: a search must not reveal the others
            Stream.of(part.name(), telephone == null ? null : telephone.number(), part.email())
                    .filter(Objects::nonNull)
                    .forEach(words::add);
            return words.stream();
        }
    }
}

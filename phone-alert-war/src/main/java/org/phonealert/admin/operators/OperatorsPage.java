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
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;

/**
 * Who can be reached, alone and in groups. The list stays as it was when the page was opened: a button calls the one
 * that it stands beside, whoever is added or removed meanwhile.
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

    /** Reads what is there. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        List<OperatorPart> operators = Groups.given(setUp.operators());
        Map<String, Telephone> numbers = telephones.ofOperators();
        all = operators.size();
        groups = Groups.in(setUp);
        people = operators.stream()
                .map(part -> new Person(
                        part, numbers.get(part.name()), Groups.namesOf(groups, Objects.requireNonNull(part.name()))))
                .filter(this::isWanted)
                .toList();
    }

    private boolean isWanted(Person person) {
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return person.words().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Rings the telephone to try it out, and follows the call. */
    public void tryOut(String operator) {
        TestCall.begin("f", "operators.xhtml", () -> handling.testCall(operator));
    }

    public List<Person> getPeople() {
        return people;
    }

    public List<GroupPart> getGroups() {
        return groups;
    }

    /** How many operators there are, found or not. */
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
            // only what is shown of the number: who may not read it does not find it out by searching either
            Stream.of(part.name(), telephone == null ? null : telephone.number(), part.email())
                    .filter(Objects::nonNull)
                    .forEach(words::add);
            return words.stream();
        }
    }
}

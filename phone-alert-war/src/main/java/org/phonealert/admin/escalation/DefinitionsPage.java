package org.phonealert.admin.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.LevelPart;
import org.phonealert.office.preview.Coverage;

/** The alert definitions, each level in one line. */
@Named
@RequestScoped
public class DefinitionsPage {
    private static final int MONITORS_SHOWN = 5;

    @Inject
    private Configuration configuration;

    @Inject
    private Coverage coverage;

    @Nullable
    private String q;

    @Nullable
    private List<DefinitionPart> found;

    /** Those whose name, monitors or people contain what is searched; asked once for each picture of the page. */
    public List<DefinitionPart> getFound() {
        if (found == null) {
            List<DefinitionPart> all = given(configuration.export().definitions());
            found = q == null ? all : all.stream().filter(this::matches).toList();
        }
        return found;
    }

    private boolean matches(DefinitionPart part) {
        String wanted = Objects.requireNonNullElse(q, "").strip().toLowerCase(Locale.ROOT);
        Stream<String> people = given(part.levels()).stream().map(this::people);
        return Stream.of(Stream.ofNullable(part.name()), given(part.monitors()).stream(), people)
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whom a level reaches, in order. */
    public String people(LevelPart level) {
        ResourceBundle words = Words.of(FacesContext.getCurrentInstance());
        return given(level.recipients()).stream()
                .map(one -> Words.shipped(words, RecipientChoice.of(one).name()))
                .collect(Collectors.joining(", "));
    }

    /** The first few monitors. */
    public String monitors(DefinitionPart part) {
        return given(part.monitors()).stream().limit(MONITORS_SHOWN).collect(Collectors.joining(", "));
    }

    /** How many monitors there are besides those. */
    public int more(DefinitionPart part) {
        return Math.max(0, given(part.monitors()).size() - MONITORS_SHOWN);
    }

    /** A monitor that shows what the definition does: one that it lists, or any that is known. */
    public String example(DefinitionPart part) {
        return Stream.concat(given(part.monitors()).stream(), coverage.monitors(1).stream())
                .findFirst()
                .orElse("");
    }

    private static <T> List<T> given(@Nullable List<T> section) {
        return section == null ? List.of() : section;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}

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
import org.phonealert.admin.Sections;
import org.phonealert.admin.Words;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.LevelPart;
import org.phonealert.office.preview.Coverage;

/** The page Alert definitions, with one line for each level. */
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

    /** The definitions whose name, monitors or recipients match the search; read once. */
    public List<DefinitionPart> getFound() {
        if (found == null) {
            List<DefinitionPart> all = Sections.orEmpty(configuration.export().definitions());
            found = q == null ? all : all.stream().filter(this::matches).toList();
        }
        return found;
    }

    private boolean matches(DefinitionPart part) {
        String searched = Objects.requireNonNullElse(q, "").strip().toLowerCase(Locale.ROOT);
        Stream<String> recipients = Sections.orEmpty(part.levels()).stream().map(this::recipients);
        return Stream.of(Stream.ofNullable(part.name()), Sections.orEmpty(part.monitors()).stream(), recipients)
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(searched));
    }

    /** The recipients of a level, in order. */
    public String recipients(LevelPart level) {
        ResourceBundle words = Words.of(FacesContext.getCurrentInstance());
        return Sections.orEmpty(level.recipients()).stream()
                .map(one -> Words.shipped(words, RecipientChoice.of(one).name()))
                .collect(Collectors.joining(", "));
    }

    /** The first few monitors. */
    public String monitors(DefinitionPart part) {
        return Sections.orEmpty(part.monitors()).stream().limit(MONITORS_SHOWN).collect(Collectors.joining(", "));
    }

    /** How many more monitors there are. */
    public int more(DefinitionPart part) {
        return Math.max(0, Sections.orEmpty(part.monitors()).size() - MONITORS_SHOWN);
    }

    /** A monitor for the preview: one that the definition lists, or any known one. */
    public String example(DefinitionPart part) {
        return Stream.concat(Sections.orEmpty(part.monitors()).stream(), coverage.monitors(1).stream())
                .findFirst()
                .orElse("");
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}

package org.phonealert.admin.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.preview.Coverage;
import org.phonealert.office.preview.EscalationPreviews;
import org.phonealert.people.operator.OperatorGroup;

/** The page that adds or edits one alert definition. */
@Named
@ViewScoped
public class DefinitionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "definitions.xhtml";
    private static final int MONITORS_OFFERED = 500;

    @Inject
    private Configuration configuration;

    @Inject
    private Edits edits;

    @Inject
    private EscalationPreviews previews;

    @Inject
    private Coverage coverage;

    @Nullable
    private String name;

    private int level = 1;

    @Nullable
    private DefinitionPart seen;

    private DefinitionForm form = new DefinitionForm(false);
    private List<RecipientChoice> choices = List.of();
    private List<String> monitors = List.of();
    private boolean phoneActive;

    @Nullable
    private String known;

    /** Reads the definition that the address names; without a name the page adds one. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        phoneActive = previews.isPhoneActive();
        monitors = coverage.monitors(MONITORS_OFFERED);
        choices = choices(setUp);
        form = new DefinitionForm(phoneActive);
        if (name != null) {
            seen = Sections.orEmpty(setUp.definitions()).stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElse(null);
            if (seen == null) {
                Forms.respondNotFound(new UnknownException(RefusalReason.UNKNOWN_DEFINITION, name));
                return;
            }
            form = new DefinitionForm(seen);
            form.open(level - 1);
        }
    }

    /** Schedules come first: a level should call the operators on duty. */
    private static List<RecipientChoice> choices(ConfigurationDocument setUp) {
        Stream<String> groups = Stream.concat(
                Stream.of(OperatorGroup.EVERYONE),
                Sections.orEmpty(setUp.groups()).stream().map(GroupPart::name));
        return Stream.of(
                        choices(
                                RecipientChoice.Kind.SCHEDULE,
                                Sections.orEmpty(setUp.schedules()).stream().map(SchedulePart::name)),
                        choices(RecipientChoice.Kind.GROUP, groups),
                        choices(
                                RecipientChoice.Kind.OPERATOR,
                                Sections.orEmpty(setUp.operators()).stream().map(OperatorPart::name)))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<RecipientChoice> choices(RecipientChoice.Kind kind, Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull).map(name -> new RecipientChoice(kind, name));
    }

    /** Saves the definition, including a monitor that is chosen but not added yet. */
    public void save() {
        addMonitor();
        Forms.submit("f", LIST, () -> {
            try {
                edits.save(seen, form.part());
            } catch (InvalidInputException fault) {
                throw form.show(fault);
            }
        });
    }

    public void remove() {
        if (seen != null) {
            String gone = Objects.requireNonNull(seen.name());
            Forms.submit("f", LIST, () -> edits.removeDefinition(gone));
        }
    }

    public void open(int place) {
        form.open(place);
    }

    public void addLevel() {
        form.addLevel(phoneActive);
    }

    public void removeLevel() {
        form.removeOpenLevel();
    }

    public void addRecipient() {
        form.openLevel().addChosen();
    }

    public void removeRecipient(int place) {
        form.openLevel().remove(place);
    }

    public void moveUp(int place) {
        form.openLevel().moveUp(place);
    }

    public void moveDown(int place) {
        form.openLevel().moveDown(place);
    }

    /** Adds the chosen known monitor to the list. */
    public void addMonitor() {
        if (known != null) {
            String listed = form.getMonitors();
            form.setMonitors(listed == null ? known : listed.stripTrailing() + "\n" + known);
            known = null;
        }
    }

    /** A monitor for the preview: one that the saved definition lists, or any known one. */
    public String getExample() {
        Stream<String> listed = seen == null ? Stream.empty() : Sections.orEmpty(seen.monitors()).stream();
        return Stream.concat(listed, monitors.stream()).findFirst().orElse("");
    }

    public DefinitionForm getForm() {
        return form;
    }

    /** Whether the definition exists already. */
    public boolean isSaved() {
        return seen != null;
    }

    public List<RecipientChoice> getChoices() {
        return choices;
    }

    public List<String> getMonitors() {
        return monitors;
    }

    public boolean isPhoneActive() {
        return phoneActive;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    @Nullable
    public String getKnown() {
        return known;
    }

    public void setKnown(@Nullable String known) {
        this.known = known;
    }
}

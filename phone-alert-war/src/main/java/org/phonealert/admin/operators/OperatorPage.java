package org.phonealert.admin.operators;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.alerting.speech.Speech;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.words.Language;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.overview.Telephones;
import org.phonealert.oncall.duty.OffDutyPeriod;

/** The page that adds or edits one operator. */
@Named
@ViewScoped
public class OperatorPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "operators.xhtml";

    @Inject
    private Configuration configuration;

    @Inject
    private Edits edits;

    @Inject
    private Telephones telephones;

    @Nullable
    private String name;

    @Nullable
    private OperatorPart seen;

    private OperatorForm form = new OperatorForm();
    private List<String> groups = List.of();
    private List<String> outgoingNumbers = List.of();

    @Nullable
    private NumberCheck check;

    /** Reads the operator that the address names; without a name the page adds one. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        if (name != null) {
            seen = Sections.orEmpty(setUp.operators()).stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElse(null);
            if (seen == null) {
                Forms.respondNotFound(new UnknownException(RefusalReason.UNKNOWN_OPERATOR, name));
                return;
            }
            form = new OperatorForm(seen);
            groups = Groups.namesOf(Groups.in(setUp), name);
        }
        // an outgoing number that no longer exists stays in the list and is refused, rather than changed silently
        outgoingNumbers = Stream.concat(
                        Sections.orEmpty(setUp.outgoingNumbers()).stream(), Stream.ofNullable(form.getOutgoingNumber()))
                .distinct()
                .toList();
    }

    public void save() {
        Forms.submit("f", LIST, () -> edits.save(seen, form.part()));
    }

    /** Adds the off-duty period that is filled in; it applies once the operator is saved. */
    public void addOffDuty() {
        Forms.perform("f", form::addOffDuty);
    }

    public void remove() {
        String leaving = Objects.requireNonNull(Objects.requireNonNull(seen).name());
        Forms.submit("f", LIST, () -> edits.removeOperator(leaving));
    }

    /** The check of the number in the form. */
    public NumberCheck getCheck() {
        if (check == null || !Objects.equals(check.typed(), form.getMobileNumber())) {
            check = NumberCheck.of(form.getMobileNumber(), telephones);
        }
        return check;
    }

    /** The text of a test call in that language; {@code {operator}} stands for the name. */
    public String sample(String language) {
        return String.join(" ", Speech.test("{operator}", Language.get(language)));
    }

    public List<String> getTimeZones() {
        return TimeZones.NAMES;
    }

    public List<String> getOutgoingNumbers() {
        return outgoingNumbers;
    }

    public List<String> getGroups() {
        return groups;
    }

    public OffDutyPeriod.Every[] getKinds() {
        return OffDutyPeriod.Every.values();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    /** The days of the month that a monthly off-duty period may fall on. */
    public List<Integer> getDaysOfMonth() {
        return IntStream.rangeClosed(1, 31).boxed().toList();
    }

    public OperatorForm getForm() {
        return form;
    }

    /** Whether the operator exists already. */
    public boolean isKnown() {
        return seen != null;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}

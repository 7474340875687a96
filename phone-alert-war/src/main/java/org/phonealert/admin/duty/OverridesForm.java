package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.operators.Groups;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.configuration.ScheduleDrafts;
import org.phonealert.office.configuration.ScheduleDrafts.Draft;

/** The exceptions to the schedule whose page is open: a change is shown before it is saved. */
@Named
@ViewScoped
public class OverridesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulePage page;

    @Inject
    private ScheduleDrafts drafts;

    @Inject
    private Edits edits;

    @Inject
    private Clock clock;

    @Nullable
    private Draft draft;

    private final OverrideForm form = new OverrideForm();

    /** Shows what the exception that was typed would change; nothing is saved. */
    public void preview() {
        propose("f", overrides -> overrides.add(form.part(getZone(), clock.instant())));
    }

    /** Shows what it would change to cancel an exception; the part of it that is past stays. */
    public void remove(int place) {
        propose("f", overrides -> overrides.remove(place));
    }

    /**
     * Shows what other exceptions would change.
     *
     * @param sent the form that asks for it
     */
    public void propose(String sent, Consumer<List<OverridePart>> change) {
        Forms.attempt(sent, () -> {
            List<OverridePart> overrides = new ArrayList<>(getAll());
            change.accept(overrides);
            try {
                SchedulePart before = page.part();
                draft = drafts.of(before, before.withOverrides(overrides));
            } catch (InvalidInputException fault) {
                throw fault.without("overrides");
            }
        });
    }

    /** Drops the draft. */
    public void back() {
        draft = null;
    }

    /** Saves the draft that is shown, and nothing else. */
    public void save() {
        if (draft != null) {
            SchedulePart part = draft.part();
            // a refusal is shown in the form
            back();
            Forms.submit("f", page.address(), () -> edits.save(page.part(), part));
        }
    }

    @Nullable
    public Draft getDraft() {
        return draft;
    }

    /** The exceptions that are not over. */
    public List<OverridePart> getAll() {
        return Groups.given(page.part().overrides());
    }

    public OverrideForm getForm() {
        return form;
    }

    public ZoneId getZone() {
        return page.getZone();
    }
}

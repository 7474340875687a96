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
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.configuration.ScheduleDrafts;
import org.phonealert.office.configuration.ScheduleDrafts.Draft;

/** The exceptions of the open schedule: a change is previewed before it is saved. */
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

    /** Previews the exception in the form; nothing is saved. */
    public void preview() {
        propose("f", overrides -> overrides.add(form.part(getZone(), clock.instant())));
    }

    /** Previews the cancellation of an exception; its past part stays. */
    public void remove(int place) {
        propose("f", overrides -> overrides.remove(place));
    }

    /**
     * Previews a change of the exceptions.
     *
     * @param submitted the form that shows a refusal
     */
    public void propose(String submitted, Consumer<List<OverridePart>> change) {
        Forms.perform(submitted, () -> {
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

    /** Saves exactly the draft that is shown. */
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

    /** The current and future exceptions. */
    public List<OverridePart> getAll() {
        return Sections.orEmpty(page.part().overrides());
    }

    public OverrideForm getForm() {
        return form;
    }

    public ZoneId getZone() {
        return page.getZone();
    }
}

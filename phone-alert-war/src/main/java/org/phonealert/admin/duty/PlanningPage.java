package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.operators.Groups;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.PlanningPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.oncall.externaloncall.ExternalOnCallStatus;
import org.phonealert.oncall.externaloncall.ExternalOnCallTrial;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;

/** The outside planning of the schedule whose page is open. */
@Named
@ViewScoped
public class PlanningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulePage page;

    @Inject
    private Configuration configuration;

    @Inject
    private Edits edits;

    @Inject
    private ExternalOnCalls plannings;

    @Inject
    private ExternalOnCallTrial trial;

    @Nullable
    private SchedulePart seen;

    @Nullable
    private String url;

    @Nullable
    private String key;

    private boolean withoutKey;

    @Nullable
    private transient ExternalOnCallStatus state;

    /** How it stands; null if there is none. */
    @Nullable
    public ExternalOnCallStatus getState() {
        if (state == null) {
            state = plannings.state(name()).orElse(null);
        }
        return state;
    }

    /** Asks it now; the page that answers shows what came of it. */
    public void ask() {
        if (Forms.attempt("planning", () -> trial.ask(name()))) {
            Forms.goOn(here(), "planning_asked");
        }
    }

    /** From now on it is asked there, or nowhere any more. */
    public void save() {
        SchedulePart before = seen();
        String shown = withoutKey ? "" : key;
        PlanningPart part = url == null || url.isBlank() ? null : new PlanningPart(url.strip(), shown);
        Forms.submit("planning", here(), () -> edits.save(before, before.withPlanning(part)));
    }

    private SchedulePart seen() {
        if (seen == null) {
            seen = Groups.given(configuration.export().schedules()).stream()
                    .filter(one -> name().equals(one.name()))
                    .findFirst()
                    .orElseThrow();
            url = seen.planning() == null ? null : seen.planning().url();
        }
        return seen;
    }

    private String name() {
        return Objects.requireNonNull(page.getName());
    }

    private String here() {
        return page.address();
    }

    @Nullable
    public String getUrl() {
        seen();
        return url;
    }

    public void setUrl(@Nullable String url) {
        seen();
        this.url = url;
    }

    /** Nobody reads the one that is kept. */
    @Nullable
    public String getKey() {
        return null;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null || key.isEmpty() ? null : key;
    }

    public boolean isWithoutKey() {
        return withoutKey;
    }

    public void setWithoutKey(boolean withoutKey) {
        this.withoutKey = withoutKey;
    }
}

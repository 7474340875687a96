package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.PlanningPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.oncall.externaloncall.ExternalOnCallStatus;
import org.phonealert.oncall.externaloncall.ExternalOnCallTrial;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;

/** The external on-call system of the open schedule. */
@Named
@ViewScoped
public class ExternalOnCallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulePage page;

    @Inject
    private Configuration configuration;

    @Inject
    private Edits edits;

    @Inject
    private ExternalOnCalls externalOnCalls;

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

    /** Its status; null if the schedule has none. */
    @Nullable
    public ExternalOnCallStatus getState() {
        if (state == null) {
            state = externalOnCalls.state(name()).orElse(null);
        }
        return state;
    }

    /** Asks it now; the page then shows its status. */
    public void ask() {
        if (Forms.perform("planning", () -> trial.ask(name()))) {
            Forms.redirect(here(), "external_on_call_asked");
        }
    }

    /** Saves the address; an empty one removes the external system. */
    public void save() {
        SchedulePart before = seen();
        String sentKey = withoutKey ? "" : key;
        PlanningPart part = url == null || url.isBlank() ? null : new PlanningPart(url.strip(), sentKey);
        Forms.submit("planning", here(), () -> edits.save(before, before.withPlanning(part)));
    }

    private SchedulePart seen() {
        if (seen == null) {
            seen = Sections.orEmpty(configuration.export().schedules()).stream()
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

    /** Always empty: the stored key is never shown. */
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

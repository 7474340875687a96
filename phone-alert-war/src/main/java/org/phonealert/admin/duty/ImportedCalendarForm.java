package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.oncall.calendar.CalendarImports;
import org.phonealert.oncall.calendar.CalendarSource;
import org.phonealert.oncall.calendar.CalendarStatus;

/** The imported calendar of the open schedule. */
@Named
@ViewScoped
public class ImportedCalendarForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "reads";

    @Inject
    private SchedulePage schedule;

    @Inject
    private CalendarImports calendars;

    private String url = "";
    private String text = "";

    @Nullable
    private transient CalendarStatus standing;

    /** Its status; null if no calendar is imported. */
    @Nullable
    public CalendarStatus getStanding() {
        if (standing == null) {
            standing = calendars.status(name()).orElse(null);
        }
        return standing;
    }

    /** Imports a calendar, in place of the current one. */
    public void read() {
        Forms.submit(
                FORM,
                here(),
                () -> calendars.define(
                        name(), CalendarSource.of(url.isBlank() ? null : url, text.isBlank() ? null : text)));
    }

    /** Stops importing. */
    public void stop() {
        Forms.submit(FORM, here(), () -> calendars.stop(name()));
    }

    private String name() {
        return Objects.requireNonNull(schedule.getName());
    }

    private String here() {
        return schedule.address();
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = Objects.requireNonNullElse(url, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}

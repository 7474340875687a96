package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.connections.ShownOnce;
import org.phonealert.admin.operators.Groups;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.UnknownException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.configuration.ScheduleDrafts;
import org.phonealert.office.configuration.ScheduleDrafts.Draft;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCall.Calendar;
import org.phonealert.oncall.calendar.CalendarFeeds;
import org.phonealert.oncall.calendar.CalendarOwner;

/** One schedule: who is on duty in the weeks to come, and the exceptions to it. */
@Named
@ViewScoped
public class SchedulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 28;

    @Inject
    private Configuration configuration;

    @Inject
    private ScheduleDrafts drafts;

    @Inject
    private Edits edits;

    @Inject
    private OnCall onCall;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private ShownOnce shownOnce;

    @Inject
    private Clock clock;

    @Nullable
    private String name;

    @Nullable
    private LocalDate day;

    @Nullable
    private SchedulePart seen;

    @Nullable
    private Draft draft;

    private List<String> operators = List.of();

    private final OverrideForm form = new OverrideForm();

    @Nullable
    private transient Calendar calendar;

    /** Reads the one that the address names. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        seen = Groups.given(setUp.schedules()).stream()
                .filter(one -> Objects.equals(one.name(), name))
                .findFirst()
                .orElse(null);
        if (seen == null) {
            Forms.notFound(new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, String.valueOf(name)));
            return;
        }
        operators = Groups.operatorsOf(setUp);
    }

    /** Four weeks from the day that was chosen; today's if none was. */
    public Calendar getCalendar() {
        if (calendar == null) {
            calendar = onCall.calendar(
                    Objects.requireNonNull(name),
                    shownFrom().atStartOfDay(getZone()).toInstant(),
                    Duration.ofDays(DAYS));
        }
        return calendar;
    }

    public String getEarlier() {
        return shownFrom().minusDays(DAYS).toString();
    }

    public String getLater() {
        return shownFrom().plusDays(DAYS).toString();
    }

    private LocalDate shownFrom() {
        return day == null ? LocalDate.ofInstant(clock.instant(), getZone()) : day;
    }

    /** Where the schedule's clock stands. */
    public ZoneId getZone() {
        return ZoneId.of(Objects.requireNonNull(Objects.requireNonNull(seen).timeZone()));
    }

    /** Shows what an exception would change; nothing is saved. */
    public void preview() {
        propose("f", overrides -> overrides.add(form.part(getZone(), clock.instant())));
    }

    public OverrideForm getForm() {
        return form;
    }

    /** Opens another address at which calendars read the shifts; it is shown once. */
    public void openCalendar() {
        Forms.attempt("calendar", () -> shownOnce.show(feeds.open(whose())));
    }

    /** Nobody reads the calendar any more. */
    public void closeCalendar() {
        Forms.submit("calendar", here(), () -> feeds.close(whose()));
    }

    public boolean isCalendarOpen() {
        return feeds.isOpen(whose());
    }

    private CalendarOwner whose() {
        return CalendarOwner.schedule(Objects.requireNonNull(name));
    }

    private String here() {
        return "schedule.xhtml?name=" + URLEncoder.encode(String.valueOf(name), StandardCharsets.UTF_8);
    }

    /** Shows what it would change to take an exception back; what is over of it stays. */
    public void remove(int place) {
        propose("f", overrides -> overrides.remove(place));
    }

    /**
     * Shows what it would change to have other exceptions.
     *
     * @param sent the form that asks for it
     */
    public void propose(String sent, Consumer<List<OverridePart>> change) {
        Forms.attempt(sent, () -> {
            List<OverridePart> overrides = new ArrayList<>(getOverrides());
            change.accept(overrides);
            try {
                SchedulePart before = Objects.requireNonNull(seen);
                draft = drafts.of(before, before.withOverrides(overrides));
            } catch (InvalidInputException fault) {
                throw fault.without("overrides");
            }
        });
    }

    /** Forgets what was shown. */
    public void back() {
        draft = null;
    }

    /** Saves what was shown, and nothing else. */
    public void save() {
        if (draft != null) {
            SchedulePart part = draft.part();
            // a refusal is told in the form
            back();
            Forms.submit("f", here(), () -> edits.save(seen, part));
        }
    }

    @Nullable
    public Draft getDraft() {
        return draft;
    }

    /** Those that are not over. */
    public List<OverridePart> getOverrides() {
        return Groups.given(Objects.requireNonNull(seen).overrides());
    }

    public List<String> getOperators() {
        return operators;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    public String getDay() {
        return day == null ? null : day.toString();
    }

    /** A day that is none is today. */
    public void setDay(@Nullable String typed) {
        try {
            day = typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException none) {
            day = null;
        }
    }
}

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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.admin.operators.Groups;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCall.Calendar;

/** One schedule: who is on duty in four weeks. */
@Named
@ViewScoped
public class SchedulePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 28;

    @Inject
    private Configuration configuration;

    @Inject
    private OnCall onCall;

    @Inject
    private Clock clock;

    @Nullable
    private String name;

    @Nullable
    private LocalDate day;

    @Nullable
    private SchedulePart seen;

    private List<String> operators = List.of();

    @Nullable
    private transient Calendar calendar;

    /** Reads the schedule that the address names. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        seen = Sections.orEmpty(setUp.schedules()).stream()
                .filter(one -> Objects.equals(one.name(), name))
                .findFirst()
                .orElse(null);
        if (seen == null) {
            Forms.respondNotFound(new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, String.valueOf(name)));
            return;
        }
        operators = Groups.operatorsOf(setUp);
    }

    /** Four weeks from the chosen day; from today if none was chosen. */
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

    /** The time zone of the schedule. */
    public ZoneId getZone() {
        return ZoneId.of(Objects.requireNonNull(part().timeZone()));
    }

    /** The schedule as it was when the page was opened. */
    public SchedulePart part() {
        return Objects.requireNonNull(seen);
    }

    /** The address of this page. */
    public String address() {
        return "schedule.xhtml?name=" + URLEncoder.encode(String.valueOf(name), StandardCharsets.UTF_8);
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

    /** Text that is not a date means today. */
    public void setDay(@Nullable String typed) {
        try {
            day = typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException malformed) {
            day = null;
        }
    }
}

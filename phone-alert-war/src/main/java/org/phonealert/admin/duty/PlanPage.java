package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.admin.operators.Groups;
import org.phonealert.admin.operators.TimeZones;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.configuration.ScheduleDrafts;
import org.phonealert.office.configuration.ScheduleDrafts.Draft;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.HolidayRule;
import org.phonealert.oncall.shift.Holidays;

/** The page that adds or edits one schedule. A change is previewed before it is saved. */
@Named
@ViewScoped
public class PlanPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_HAND_OVER = 9; // o'clock, on a Monday

    @Inject
    private Configuration configuration;

    @Inject
    private ScheduleDrafts drafts;

    @Inject
    private Edits edits;

    @Inject
    private Clock clock;

    @Nullable
    private String name;

    @Nullable
    private SchedulePart seen;

    private ScheduleForm form = new ScheduleForm(LocalDateTime.MIN);

    @Nullable
    private Draft draft;

    private List<String> operators = List.of();
    private List<String> users = List.of();

    /** Reads the schedule that the address names; without a name the page adds one. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        operators = Groups.operatorsOf(setUp);
        form = new ScheduleForm(defaultStart());
        if (name != null) {
            seen = Sections.orEmpty(setUp.schedules()).stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElse(null);
            if (seen == null) {
                Forms.respondNotFound(new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, name));
                return;
            }
            form = new ScheduleForm(seen);
            users = Sections.orEmpty(setUp.definitions()).stream()
                    .filter(definition -> reaches(definition, name))
                    .map(DefinitionPart::name)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static boolean reaches(DefinitionPart definition, String schedule) {
        return Sections.orEmpty(definition.levels()).stream()
                .flatMap(level -> Sections.orEmpty(level.recipients()).stream())
                .anyMatch(whom -> schedule.equals(whom.schedule()));
    }

    /** The last Monday morning, so that a new layer puts someone on duty at once. */
    private LocalDateTime defaultStart() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(USUAL_HAND_OVER, 0);
    }

    /** Previews the change; nothing is saved. */
    public void preview() {
        Forms.perform("f", () -> {
            try {
                draft = drafts.of(seen, form.part());
            } catch (InvalidInputException fault) {
                throw form.show(fault);
            }
        });
    }

    /** Returns from the preview to the form. */
    public void back() {
        if (draft != null) {
            int open = form.getOpen();
            form = new ScheduleForm(draft.part());
            form.open(open);
            draft = null;
        }
    }

    /** Saves exactly what was previewed. */
    public void save() {
        if (draft != null) {
            SchedulePart part = draft.part();
            // a refusal is shown in the form
            back();
            Forms.submit("f", "schedule.xhtml?name=" + encoded(part.name()), () -> {
                try {
                    edits.save(seen, part);
                } catch (InvalidInputException fault) {
                    throw form.show(fault);
                }
            });
        }
    }

    public void remove() {
        String gone = Objects.requireNonNull(Objects.requireNonNull(seen).name());
        Forms.submit("f", "schedules.xhtml", () -> edits.removeSchedule(gone));
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    /** Adds a layer on top of the others. */
    public void addLayer() {
        form.addLayer(defaultStart());
    }

    /** Adds the hours that are filled in for the open layer. */
    public void addHours() {
        Forms.perform("f", () -> {
            try {
                form.getLayers().get(form.getOpen()).getHours().addFilledIn();
            } catch (InvalidInputException fault) {
                throw fault.within("layers[%d].hours".formatted(form.getOpen()));
            }
        });
    }

    public ScheduleForm getForm() {
        return form;
    }

    @Nullable
    public Draft getDraft() {
        return draft;
    }

    /** The time zone of the previewed schedule. */
    public ZoneId getZone() {
        return ZoneId.of(
                Objects.requireNonNull(Objects.requireNonNull(draft).part().timeZone()));
    }

    /** Whether the schedule exists already. */
    public boolean isSaved() {
        return seen != null;
    }

    /** The names of the alert definitions that use the schedule. */
    public List<String> getUsers() {
        return users;
    }

    public List<String> getOperators() {
        return operators;
    }

    public List<String> getTimeZones() {
        return TimeZones.NAMES;
    }

    public List<String> getCountries() {
        return Holidays.countries();
    }

    public HandOver[] getHandOvers() {
        return HandOver.values();
    }

    public HolidayRule[] getHolidayRules() {
        return HolidayRule.values();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}

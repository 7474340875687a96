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

/** How one schedule is planned: a new one, or one that is there. What a change does is shown before it is saved. */
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

    private PlanForm form = new PlanForm(LocalDateTime.MIN);

    @Nullable
    private Draft draft;

    private List<String> operators = List.of();
    private List<String> users = List.of();

    /** Reads which one it is about; without a name it is about a new one. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        operators = Groups.operatorsOf(setUp);
        form = new PlanForm(begins());
        if (name != null) {
            seen = Groups.given(setUp.schedules()).stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElse(null);
            if (seen == null) {
                Forms.notFound(new UnknownException(RefusalReason.UNKNOWN_SCHEDULE, name));
                return;
            }
            form = new PlanForm(seen);
            users = Groups.given(setUp.definitions()).stream()
                    .filter(definition -> reaches(definition, name))
                    .map(DefinitionPart::name)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static boolean reaches(DefinitionPart definition, String schedule) {
        return Groups.given(definition.levels()).stream()
                .flatMap(level -> Groups.given(level.recipients()).stream())
                .anyMatch(whom -> schedule.equals(whom.schedule()));
    }

    /** The last usual hand-over: somebody is on duty at once. */
    private LocalDateTime begins() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(USUAL_HAND_OVER, 0);
    }

    /** Shows what the change does; nothing is saved. */
    public void preview() {
        Forms.attempt("f", () -> {
            try {
                draft = drafts.of(seen, form.part());
            } catch (InvalidInputException fault) {
                throw form.show(fault);
            }
        });
    }

    /** Goes on editing what was shown. */
    public void back() {
        if (draft != null) {
            int open = form.getOpen();
            form = new PlanForm(draft.part());
            form.open(open);
            draft = null;
        }
    }

    /** Saves what was shown, and nothing else. */
    public void save() {
        if (draft != null) {
            SchedulePart part = draft.part();
            // a refusal is told in the form
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
        form.addLayer(begins());
    }

    /** Takes the hours that are typed for the open layer. */
    public void addHours() {
        Forms.attempt("f", () -> {
            try {
                form.getLayers().get(form.getOpen()).getHours().addTyped();
            } catch (InvalidInputException fault) {
                throw fault.within("layers[%d].hours".formatted(form.getOpen()));
            }
        });
    }

    public PlanForm getForm() {
        return form;
    }

    @Nullable
    public Draft getDraft() {
        return draft;
    }

    /** Where the clock of what is shown stands. */
    public ZoneId getZone() {
        return ZoneId.of(
                Objects.requireNonNull(Objects.requireNonNull(draft).part().timeZone()));
    }

    /** Whether it is there already. */
    public boolean isSaved() {
        return seen != null;
    }

    /** The definitions that reach it. */
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

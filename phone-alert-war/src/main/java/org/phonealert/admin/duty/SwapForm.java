package org.phonealert.admin.duty;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.FormFields;
import org.phonealert.admin.Words;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCall.OneShift;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Role;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.model.ScheduleModel;

/** Swaps two shifts of the open schedule: by dragging one in the calendar, or by a form. */
@Named
@ViewScoped
public class SwapForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulePage page;

    @Inject
    private OverridesForm overridesForm;

    @Inject
    private OnCall onCall;

    @Inject
    private Actor actor;

    @Nullable
    private String first;

    @Nullable
    private String second;

    @Nullable
    private ScheduleModel calendar;

    @Nullable
    private List<OneShift> shifts;

    /** The calendar, which reads each period when it is shown. */
    public ScheduleModel getCalendar() {
        if (calendar == null) {
            String name = Objects.requireNonNull(page.getName());
            calendar = new ShiftCalendar(
                    (from, length) -> onCall.calendar(name, from, length),
                    page.getZone(),
                    page.getOperators(),
                    actor.may(Role.EDITOR),
                    Words.of(FacesContext.getCurrentInstance()).getString("schedule_nobody"));
        }
        return calendar;
    }

    /** A shift was dragged in the calendar: previews the swap with the shift it was dropped on. */
    public void moved(ScheduleEntryMoveEvent event) {
        if (event.getScheduleEvent().getData() instanceof OneShift shift) {
            Instant to = event.getScheduleEvent()
                    .getStartDate()
                    .atZone(page.getZone())
                    .toInstant();
            overridesForm.propose("c", overrides -> overrides.addAll(moved(shift, to)));
        }
    }

    private List<OverridePart> moved(OneShift shift, Instant to) {
        try {
            return ShiftSwap.moving(shift, to, getShifts()).overrides();
        } catch (InvalidInputException fault) {
            throw InvalidInputException.of("calendar", fault);
        }
    }

    /** Previews the swap of the two chosen shifts. */
    public void preview() {
        overridesForm.propose(
                "swap",
                overrides ->
                        overrides.addAll(new ShiftSwap(chosen("first", first), chosen("second", second)).overrides()));
    }

    private OneShift chosen(String field, @Nullable String key) {
        String wanted = FormFields.required(field, key);
        return getShifts().stream()
                .filter(shift -> key(shift).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, RefusalReason.MISSING));
    }

    /** The value of a shift in the form. */
    public String key(OneShift shift) {
        return shift.until() + " " + shift.operator();
    }

    /** The shifts that can be swapped. */
    public List<OneShift> getShifts() {
        if (shifts == null) {
            shifts = onCall.upcomingShifts(Objects.requireNonNull(page.getName()));
        }
        return shifts;
    }

    @Nullable
    public String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = first;
    }

    @Nullable
    public String getSecond() {
        return second;
    }

    public void setSecond(@Nullable String second) {
        this.second = second;
    }
}

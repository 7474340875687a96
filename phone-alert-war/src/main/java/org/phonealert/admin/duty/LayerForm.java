package org.phonealert.admin.duty;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.FormFields;
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.LayerPart;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.HolidayRule;

/** The form of one layer of a schedule. */
public class LayerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private HandOver handOver = HandOver.WEEKLY;

    @Nullable
    private Integer every = 1;

    @Nullable
    private String start;

    @Nullable
    private String end;

    private HolidayRule holidays = HolidayRule.ALWAYS;
    private final TurnsForm turns;
    private final HoursForm hours;

    /** The form of a new layer that starts then. */
    LayerForm(LocalDateTime begins) {
        start = begins.toString();
        turns = new TurnsForm(List.of());
        hours = new HoursForm(List.of());
    }

    LayerForm(LayerPart part) {
        handOver = Objects.requireNonNullElse(part.handOver(), HandOver.WEEKLY);
        every = Objects.requireNonNullElse(part.every(), Integer.valueOf(1));
        start = text(part.start());
        end = text(part.end());
        holidays = Objects.requireNonNullElse(part.holidays(), HolidayRule.ALWAYS);
        turns = new TurnsForm(Sections.orEmpty(part.turns()));
        hours = new HoursForm(Sections.orEmpty(part.hours()));
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    /** The layer, including a person and hours that are filled in but not added yet. */
    LayerPart part() {
        turns.addChosen();
        try {
            hours.addFilledIn();
        } catch (InvalidInputException fault) {
            throw fault.within("hours");
        }
        return new LayerPart(
                handOver,
                FormFields.required("every", every),
                FormFields.dateTime("start", start),
                end == null ? null : FormFields.dateTime("end", end),
                new ArrayList<>(turns.getAll()),
                new ArrayList<>(hours.getAll()),
                holidays);
    }

    public TurnsForm getTurns() {
        return turns;
    }

    public HoursForm getHours() {
        return hours;
    }

    public HandOver getHandOver() {
        return handOver;
    }

    public void setHandOver(HandOver handOver) {
        this.handOver = handOver;
    }

    @Nullable
    public Integer getEvery() {
        return every;
    }

    public void setEvery(@Nullable Integer every) {
        this.every = every;
    }

    @Nullable
    public String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = start;
    }

    @Nullable
    public String getEnd() {
        return end;
    }

    public void setEnd(@Nullable String end) {
        this.end = end;
    }

    public HolidayRule getHolidays() {
        return holidays;
    }

    public void setHolidays(HolidayRule holidays) {
        this.holidays = holidays;
    }
}

package org.phonealert.admin.duty;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.phonealert.office.oncallview.OnCall.Calendar;
import org.phonealert.office.oncallview.OnCall.OneShift;
import org.phonealert.oncall.shift.Span;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleDisplayMode;

/**
 * The events of the calendar of a schedule: shifts, and gaps without an operator on duty. Each operator has a colour and a
 * name.
 */
public class ShiftCalendar extends LazyScheduleModel {
    private static final long serialVersionUID = 1L;
    private static final int COLOURS = 8;

    private final Source source;
    private final ZoneId zone;
    private final List<String> operators;
    private final boolean movable;
    private final String gapTitle;

    /** Reads the shifts and gaps of a period. */
    @FunctionalInterface
    interface Source extends Serializable {
        Calendar read(Instant from, Duration length);
    }

    /**
     * @param zone of the schedule
     * @param operators in a stable order, which decides on their colours
     * @param movable whether shifts can be dragged
     * @param gapTitle the title of a gap
     */
    ShiftCalendar(Source source, ZoneId zone, List<String> operators, boolean movable, String gapTitle) {
        this.source = source;
        this.zone = zone;
        this.operators = List.copyOf(operators);
        this.movable = movable;
        this.gapTitle = gapTitle;
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        Instant from = start.atZone(zone).toInstant();
        Calendar calendar =
                source.read(from, Duration.between(from, end.atZone(zone).toInstant()));
        Instant now = calendar.status().now();
        calendar.shifts().forEach(shift -> addEvent(event(shift, now)));
        calendar.gaps().forEach(gap -> addEvent(event(gap)));
    }

    private DefaultScheduleEvent<OneShift> event(OneShift shift, Instant now) {
        return DefaultScheduleEvent.<OneShift>builder()
                .title(shift.operator())
                .startDate(LocalDateTime.ofInstant(shift.from(), zone))
                .endDate(LocalDateTime.ofInstant(shift.until(), zone))
                .styleClass("who-" + Math.floorMod(operators.indexOf(shift.operator()), COLOURS))
                .display(ScheduleDisplayMode.BLOCK)
                // a dragged shift overlaps another one for a moment
                .overlapAllowed(true)
                .draggable(movable && shift.until().isAfter(now))
                .data(shift)
                .build();
    }

    private DefaultScheduleEvent<OneShift> event(Span gap) {
        return DefaultScheduleEvent.<OneShift>builder()
                .title(gapTitle)
                .startDate(LocalDateTime.ofInstant(gap.from(), zone))
                .endDate(LocalDateTime.ofInstant(gap.until(), zone))
                .styleClass("nobody")
                .display(ScheduleDisplayMode.BLOCK)
                .overlapAllowed(true)
                .draggable(false)
                .build();
    }
}

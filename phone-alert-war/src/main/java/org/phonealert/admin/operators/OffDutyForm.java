package org.phonealert.admin.operators;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.FormFields;
import org.phonealert.base.InvalidInputException;
import org.phonealert.oncall.duty.OffDutyPeriod;
import org.phonealert.oncall.duty.OffDutyPeriod.Every;

/** The form of an operator's off-duty periods. Fields of another kind of period are ignored. */
public class OffDutyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<OffDutyPeriod> all = new ArrayList<>();
    private Every every = Every.ONCE;
    private DayOfWeek[] days = {};

    @Nullable
    private Integer day;

    @Nullable
    private String begins;

    @Nullable
    private String ends;

    @Nullable
    private String from;

    @Nullable
    private String to;

    OffDutyForm(List<OffDutyPeriod> periods) {
        all.addAll(periods);
    }

    /**
     * Adds the period in the fields, if they are filled in.
     *
     * @throws InvalidInputException naming the field that is missing or wrong
     */
    void addFilledIn() {
        if (isFilledIn()) {
            all.add(every == Every.ONCE ? once() : recurring());
            days = new DayOfWeek[0];
            day = null;
            begins = null;
            ends = null;
            from = null;
            to = null;
        }
    }

    private boolean isFilledIn() {
        boolean dates = begins != null || ends != null;
        boolean times = from != null || to != null || day != null || days.length > 0;
        return every == Every.ONCE ? dates : times;
    }

    private OffDutyPeriod once() {
        String first = FormFields.dateTime("begins", begins).toString();
        String last = FormFields.dateTime("ends", ends).toString();
        try {
            return new OffDutyPeriod(Every.ONCE, null, null, first, last);
        } catch (InvalidInputException fault) {
            throw InvalidInputException.of("ends", fault);
        }
    }

    private OffDutyPeriod recurring() {
        return new OffDutyPeriod(
                every,
                every == Every.WEEK ? List.of(days) : null,
                every == Every.MONTH ? FormFields.required("day", day) : null,
                FormFields.time("from", from).toString(),
                FormFields.time("to", to).toString());
    }

    /** Removes the period at this place. */
    public void remove(int place) {
        if (place < all.size()) {
            all.remove(place);
        }
    }

    public List<OffDutyPeriod> getAll() {
        return all;
    }

    public Every getEvery() {
        return every;
    }

    public void setEvery(Every every) {
        this.every = every;
    }

    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek... days) {
        this.days = days.clone();
    }

    /** 1 to 31, or -1 for the last day of the month. */
    @Nullable
    public Integer getDay() {
        return day;
    }

    public void setDay(@Nullable Integer day) {
        this.day = day;
    }

    @Nullable
    public String getBegins() {
        return begins;
    }

    public void setBegins(@Nullable String begins) {
        this.begins = begins;
    }

    @Nullable
    public String getEnds() {
        return ends;
    }

    public void setEnds(@Nullable String ends) {
        this.ends = ends;
    }

    @Nullable
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    @Nullable
    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}

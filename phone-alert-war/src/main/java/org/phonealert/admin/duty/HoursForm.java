package org.phonealert.admin.duty;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.FormFields;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.HoursPart;

/** The form of a layer's weekly hours. */
public class HoursForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<HoursPart> all = new ArrayList<>();
    private DayOfWeek[] days = {};

    @Nullable
    private String from;

    @Nullable
    private String to;

    HoursForm(List<HoursPart> hours) {
        all.addAll(hours);
    }

    /**
     * Adds the hours in the fields, if they are filled in.
     *
     * @throws InvalidInputException naming the field that is missing or wrong
     */
    void addFilledIn() {
        if (days.length == 0 && from == null && to == null) {
            return;
        }
        if (days.length == 0) {
            throw new InvalidInputException("days", RefusalReason.NO_WEEKDAY);
        }
        all.add(new HoursPart(List.of(days), FormFields.time("from", from), FormFields.time("to", to)));
        days = new DayOfWeek[0];
        from = null;
        to = null;
    }

    /** Removes the hours at this place. */
    public void remove(int place) {
        if (place < all.size()) {
            all.remove(place);
        }
    }

    public List<HoursPart> getAll() {
        return all;
    }

    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek... days) {
        this.days = days.clone();
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

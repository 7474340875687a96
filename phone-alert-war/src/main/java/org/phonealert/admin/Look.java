package org.phonealert.admin;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;

/** The language and the theme of the pages in this session: those of the browser until the user chooses others. */
@Named
@SessionScoped
public class Look implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MOMENT = "EEE d MMM yyyy HH:mm";

    @Nullable
    private Language chosen;

    private Colours colours = Colours.AUTO;

    /** The theme: light, dark, or that of the system. */
    public enum Colours {
        AUTO,
        LIGHT,
        DARK;

        Colours next() {
            return switch (this) {
                case AUTO -> LIGHT;
                case LIGHT -> DARK;
                case DARK -> AUTO;
            };
        }
    }

    public Locale getLocale() {
        return chosen == null ? ofBrowser() : chosen.locale();
    }

    /** The locale of dates and calendars: English pages show them as in Britain. */
    public Locale getCalendarLocale() {
        return Dates.region(getLocale());
    }

    /** The other language, by its tag. */
    public String getOther() {
        return other().tag();
    }

    public void changeLanguage() {
        chosen = other();
        FacesContext.getCurrentInstance().getViewRoot().setLocale(chosen.locale());
    }

    public String getColours() {
        return colours.name().toLowerCase(Locale.ROOT);
    }

    public void changeColours() {
        colours = colours.next();
    }

    /** An instant in the language of the pages and the time zone of the server. */
    public String time(Instant instant) {
        return Dates.dayAndTime(getLocale()).withZone(ZoneId.systemDefault()).format(instant);
    }

    /** A date of a schedule: with the day of the week, in the time zone of the schedule. */
    public String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(MOMENT, getCalendarLocale())
                .withZone(zone)
                .format(instant);
    }

    /** A local date and time, or a time alone, such as 2026-12-24T18:00 or 18:00. */
    public String wallClock(String written) {
        return written.contains("T")
                ? DateTimeFormatter.ofPattern(MOMENT, getCalendarLocale()).format(LocalDateTime.parse(written))
                : written;
    }

    /** The short name of a day of the week. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
    }

    private Language other() {
        return getLocale().getLanguage().equals(Language.FRENCH.tag()) ? Language.ENGLISH : Language.FRENCH;
    }

    private static Locale ofBrowser() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getViewHandler().calculateLocale(faces);
    }
}

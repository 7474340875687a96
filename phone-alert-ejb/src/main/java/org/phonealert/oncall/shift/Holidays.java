package org.phonealert.oncall.shift;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.configuration.ConfigurationProviderManager;
import de.focus_shift.jollyday.core.impl.DefaultHolidayManager;
import de.focus_shift.jollyday.core.impl.JapaneseHolidayManager;
import de.focus_shift.jollyday.jackson.JacksonConfigurationService;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The public holidays of a country or a part of it; mere observances are none. A substitute for a holiday on a Sunday is a
 * holiday, and so is that Sunday. They are as the library has them: Japan's equinoxes are missing.
 */
public final class Holidays implements Predicate<LocalDate> {
    private static final Map<String, HolidayManager> COUNTRIES = new ConcurrentHashMap<>();

    /** With the years that were calculated already: a thousand schedules of a country do that once. */
    private static final Map<String, Holidays> KNOWN = new ConcurrentHashMap<>();

    private final HolidayManager country;
    private final String[] part;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(HolidayManager country, String... part) {
        this.country = country;
        this.part = part;
    }

    /** The codes of the countries whose holidays are known, in order; the library knows stock exchanges, too. */
    public static List<String> countries() {
        Set<String> known = HolidayCalendar.getSupportedCalendarCodes();
        return Stream.of(Locale.getISOCountries())
                .filter(known::contains)
                .sorted()
                .toList();
    }

    /**
     * The holidays of a country, with those of a part of it if one is named.
     *
     * @param country as ISO 3166-1 has it, such as DE
     * @param part as ISO 3166-2 has it without the country, such as BY; null for the holidays of the whole country
     * @throws InvalidInputException if the library does not know the country or the part
     */
    public static Holidays of(String country, @Nullable String part) {
        return KNOWN.computeIfAbsent(part == null ? country : country + "/" + part, first -> known(country, part));
    }

    private static Holidays known(String country, @Nullable String part) {
        if (!countries().contains(country)) {
            throw new InvalidInputException("country", RefusalReason.UNKNOWN_HOLIDAYS, country);
        }
        HolidayManager known = COUNTRIES.computeIfAbsent(country, Holidays::read);
        if (part == null) {
            return new Holidays(known);
        }
        Set<String> parts = known.getCalendarHierarchy().getChildren().keySet();
        return parts.stream()
                .filter(part::equalsIgnoreCase)
                .findFirst()
                .map(id -> new Holidays(known, id))
                .orElseThrow(
                        () -> new InvalidInputException("part", RefusalReason.UNKNOWN_HOLIDAYS_OF_PART, part, country));
    }

    /** Configures the library by hand: by itself it would use the class loader of the thread that happens to come first. */
    private static HolidayManager read(String country) {
        ManagerParameter parameter = ManagerParameters.create(country);
        new ConfigurationProviderManager().mergeConfigurationProperties(parameter);
        HolidayManager manager = country.equals("JP") ? new JapaneseHolidayManager() : new DefaultHolidayManager();
        manager.setConfigurationService(new JacksonConfigurationService());
        manager.init(parameter);
        return manager;
    }

    @Override
    public boolean test(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::year).contains(date);
    }

    private Set<LocalDate> year(int year) {
        // a first of January on a Saturday may be taken on the Friday, which is in the year before
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(this::holidays)
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .flatMap(holiday -> Stream.of(holiday.getActualDate(), holiday.getDate()))
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Holiday> holidays(int year) {
        // one at a time: the library adds the days between two holidays, as Japan has them, to a set it gave out before
        synchronized (country) {
            return Set.copyOf(country.getHolidays(Year.of(year), part));
        }
    }
}

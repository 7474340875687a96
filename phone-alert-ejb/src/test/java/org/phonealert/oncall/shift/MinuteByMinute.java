package org.phonealert.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is on duty, found the slow way: minute by minute by looking at the clock on the wall, hand-over by hand-over from
 * the first one on. It shares only the values with the code that it checks, and leaves overrides out.
 *
 * <p>In the hour that comes twice the clock may stand anywhere between the earliest time that is not over yet and the
 * latest it has shown: people are on duty if they are at one of these times, and off duty or covered if they are at all.
 * The minute before one that is still to be shown is not over yet.
 */
final class MinuteByMinute {
    private final Schedule schedule;
    private final Map<Long, OffDutyPlan> offDuty;
    private final Instant from;
    private final int minutes;
    private final Map<ZoneId, Clock> clocks = new HashMap<>();
    private final Map<Layer, List<Instant>> hourly = new HashMap<>();
    private final Map<Layer, List<LocalDateTime>> handOvers = new HashMap<>();

    MinuteByMinute(Schedule schedule, Map<Long, OffDutyPlan> offDuty, Instant from, int minutes) {
        this.schedule = schedule;
        this.offDuty = offDuty;
        this.from = from;
        this.minutes = minutes;
    }

    List<Long> at(int minute) {
        List<Long> people = new ArrayList<>();
        for (int i = schedule.layers().size() - 1; i >= 0; i--) {
            Layer layer = schedule.layers().get(i);
            Clock clock = clock(schedule.zone());
            List<Long> present = clock.may(minute, time -> isOpen(layer, time))
                    ? turns(layer, minute)
                            .flatMap(turn ->
                                    layer.turns().get(turn % layer.turns().size()).operators().stream())
                            .filter(operator -> !isOff(operator, minute))
                            .toList()
                    : List.of();
            people.addAll(present);
            if (!present.isEmpty() && clock.must(minute, time -> isOpen(layer, time))) {
                break;
            }
        }
        return people.stream().distinct().toList();
    }

    Instant instant(int minute) {
        return from.plus(Duration.ofMinutes(minute));
    }

    private Clock clock(ZoneId zone) {
        return clocks.computeIfAbsent(zone, its -> new Clock(its, from, minutes));
    }

    private boolean isOpen(Layer layer, LocalDateTime time) {
        return !time.isBefore(layer.rotation().start())
                && (layer.end() == null || time.isBefore(layer.end()))
                && (layer.hours().isEmpty() || layer.hours().stream().anyMatch(some -> isIn(some, time)))
                && switch (layer.holidayRule()) {
                    case ALWAYS -> true;
                    case ONLY_ON_HOLIDAYS -> schedule.holidays().test(time.toLocalDate());
                    case NEVER_ON_HOLIDAYS -> !schedule.holidays().test(time.toLocalDate());
                };
    }

    private static boolean isIn(WeeklyHours hours, LocalDateTime time) {
        return isIn(time, hours.from(), hours.to(), date -> hours.days().contains(date.getDayOfWeek()));
    }

    private static boolean isIn(LocalDateTime now, LocalTime from, LocalTime to, Predicate<LocalDate> days) {
        LocalDate today = now.toLocalDate();
        LocalTime time = now.toLocalTime();
        if (from.isBefore(to)) {
            return days.test(today) && !time.isBefore(from) && time.isBefore(to);
        }
        return (time.isBefore(to) && days.test(today.minusDays(1))) || (!time.isBefore(from) && days.test(today));
    }

    private boolean isOff(long operator, int minute) {
        OffDutyPlan plan = offDuty.get(operator);
        return plan != null
                && clock(plan.zone())
                        .must(minute, time -> plan.periods().stream().anyMatch(period -> isIn(period, time)));
    }

    private static boolean isIn(OffDuty period, LocalDateTime time) {
        if (period instanceof OffDuty.Once once) {
            return !time.isBefore(once.from()) && time.isBefore(once.until());
        }
        if (period instanceof OffDuty.Daily daily) {
            return isIn(time, daily.from(), daily.to(), date -> true);
        }
        if (period instanceof OffDuty.Weekly weekly) {
            return isIn(weekly.hours(), time);
        }
        OffDuty.Monthly monthly = (OffDuty.Monthly) period;
        return isIn(
                time,
                monthly.from(),
                monthly.to(),
                date -> monthly.day() < 0
                        ? date.plusDays(1).getDayOfMonth() == 1
                        : date.getDayOfMonth() == monthly.day());
    }

    /** The turns that are on, by their numbers. */
    private Stream<Integer> turns(Layer layer, int minute) {
        if (layer.rotation().handOver() == HandOver.HOURLY) {
            List<Instant> past = hourly.computeIfAbsent(layer, this::hourlyHandOvers);
            return Stream.of(count(past, instant(minute)) - 1).filter(turn -> turn >= 0);
        }
        List<LocalDateTime> past = handOvers.computeIfAbsent(layer, this::handOvers);
        Clock clock = clock(schedule.zone());
        return new TreeSet<>(
                        clock.times(minute).map(time -> count(past, time) - 1).toList())
                .stream().filter(turn -> turn >= 0);
    }

    private static <T extends Comparable<? super T>> int count(List<T> past, T now) {
        int count = past.size();
        while (count > 0 && past.get(count - 1).compareTo(now) > 0) {
            count--;
        }
        return count;
    }

    private List<Instant> hourlyHandOvers(Layer layer) {
        LocalDateTime start = layer.rotation().start();
        // a day before in any zone
        Instant next = start.minusDays(1).toInstant(ZoneOffset.ofHours(14)).truncatedTo(ChronoUnit.MINUTES);
        while (LocalDateTime.ofInstant(next, schedule.zone()).isBefore(start)) {
            next = next.plus(Duration.ofMinutes(1));
        }
        List<Instant> all = new ArrayList<>();
        for (;
                !next.isAfter(instant(minutes));
                next = next.plus(Duration.ofHours(layer.rotation().every()))) {
            all.add(next);
        }
        return all;
    }

    private List<LocalDateTime> handOvers(Layer layer) {
        LocalDateTime end =
                LocalDateTime.ofInstant(instant(minutes), schedule.zone()).plusDays(1);
        List<LocalDateTime> all = new ArrayList<>();
        LocalDateTime next = layer.rotation().start();
        for (int number = 1; next.isBefore(end); number++) {
            all.add(next);
            next = switch (layer.rotation().handOver()) {
                case DAILY -> next.plusDays(layer.rotation().every());
                case WEEKLY -> next.plusDays(7L * layer.rotation().every());
                default ->
                    inMonth(layer.rotation().start(), number * layer.rotation().every());
            };
        }
        return all;
    }

    private static LocalDateTime inMonth(LocalDateTime start, int months) {
        YearMonth month = YearMonth.of(start.getYear() + (start.getMonthValue() - 1 + months) / 12, 1)
                .withMonth((start.getMonthValue() - 1 + months) % 12 + 1);
        return month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()))
                .atTime(start.toLocalTime());
    }

    /** What the clock on a wall may show at each minute. */
    private static final class Clock {
        private final LocalDateTime[] earliest;
        private final LocalDateTime[] latest;

        Clock(ZoneId zone, Instant from, int minutes) {
            earliest = new LocalDateTime[minutes];
            latest = new LocalDateTime[minutes];
            for (int i = 0; i < minutes; i++) {
                LocalDateTime shown = LocalDateTime.ofInstant(from.plus(Duration.ofMinutes(i)), zone);
                earliest[i] = shown;
                latest[i] = i > 0 && latest[i - 1].isAfter(shown) ? latest[i - 1] : shown;
            }
            LocalDateTime next = earliest[minutes - 1];
            for (int i = minutes - 2; i >= 0; i--) {
                LocalDateTime notOver = next.minusMinutes(1);
                next = earliest[i].isBefore(next) ? earliest[i] : next;
                earliest[i] = notOver.isBefore(earliest[i]) ? notOver : earliest[i];
            }
        }

        Stream<LocalDateTime> times(int minute) {
            return Stream.iterate(earliest[minute], time -> !time.isAfter(latest[minute]), time -> time.plusMinutes(1));
        }

        boolean may(int minute, Predicate<LocalDateTime> is) {
            return times(minute).anyMatch(is);
        }

        boolean must(int minute, Predicate<LocalDateTime> is) {
            return times(minute).allMatch(is);
        }
    }
}

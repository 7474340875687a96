package org.phonealert.admin.credits;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A bar chart: the length of each bar is in hundredths of the longest. */
public record Chart(List<Bar> bars) {

    /** One bar. */
    public record Bar(String name, long amount, int place, int hundredths) {
        /** The left edge; each bar takes ten units. */
        public int x() {
            return place * 10 + 1;
        }

        /** The space above the bar. */
        public int y() {
            return 100 - hundredths;
        }
    }

    /**
     * The amounts of periods; the last period only marks the end of the one before.
     *
     * @param between returns the amounts between each instant and the next
     */
    static Chart of(List<UsagePeriod> periods, Function<List<Instant>, List<Integer>> between) {
        List<Integer> amounts =
                between.apply(periods.stream().map(UsagePeriod::begin).toList());
        return of(
                periods.stream().limit(amounts.size()).map(UsagePeriod::name).toList(),
                amounts.stream().map(Integer::longValue).toList());
    }

    static Chart of(List<String> names, List<Long> amounts) {
        long most =
                Math.max(1, amounts.stream().mapToLong(Long::longValue).max().orElse(1));
        return new Chart(IntStream.range(0, names.size())
                .mapToObj(place -> {
                    long amount = amounts.get(place);
                    return new Bar(names.get(place), amount, place, (int) (Math.max(0, amount) * 100 / most));
                })
                .toList());
    }

    public long total() {
        return bars.stream().mapToLong(Bar::amount).sum();
    }

    /** The width of the chart. */
    public int width() {
        return bars.size() * 10;
    }
}

package org.phonealert.admin.credits;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Amounts beside each other, each as a bar whose length is told in hundredths of the longest. */
public record Chart(List<Bar> bars) {

    /** What one bar stands for. */
    public record Bar(String name, long amount, int place, int hundredths) {
        /** Where it begins in a picture in which each bar has ten units to stand on. */
        public int x() {
            return place * 10 + 1;
        }

        /** How much is above it. */
        public int y() {
            return 100 - hundredths;
        }
    }

    /**
     * The amounts of spells, the last of which only ends the one before.
     *
     * @param between gives the amounts between each instant and the next one
     */
    static Chart of(List<Spell> spells, Function<List<Instant>, List<Integer>> between) {
        List<Integer> amounts = between.apply(spells.stream().map(Spell::begin).toList());
        return of(
                spells.stream().limit(amounts.size()).map(Spell::name).toList(),
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

    /** How wide the picture is. */
    public int width() {
        return bars.size() * 10;
    }
}

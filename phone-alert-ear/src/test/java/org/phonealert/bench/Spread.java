package org.phonealert.bench;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Measured values, as percentiles. */
final class Spread {
    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    static Spread of(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** The value that so many percent of them do not exceed; NaN of nothing. */
    double percentile(int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** Tells them as {@code name_p50_ms} and so on. */
    void tell(String name, Figures figures) {
        figures.tell(name + "_p50_ms", percentile(50));
        figures.tell(name + "_p99_ms", percentile(99));
        figures.tell(name + "_max_ms", percentile(100));
    }
}

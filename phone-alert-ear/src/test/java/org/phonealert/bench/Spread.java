package org.phonealert.bench;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Measured values as percentiles. */
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

    /** The value that this many percent do not exceed; NaN if there are none. */
    double percentile(int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** Reports the percentiles as {@code name_p50_ms} and so on. */
    void report(String name, Figures figures) {
        figures.report(name + "_p50_ms", percentile(50));
        figures.report(name + "_p99_ms", percentile(99));
        figures.report(name + "_max_ms", percentile(100));
    }
}

package org.phonealert.promise;

import java.util.List;
import java.util.Locale;

/** Counts and prints the results of many races. */
record RaceFigures(List<Race> races) {
    private static final int[] EDGES = {-50, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 50};

    long neverDialled() {
        return races.stream().filter(race -> race.dialled().isEmpty()).count();
    }

    long dialledFirst() {
        return races.stream().filter(Race::wasDialledFirst).count();
    }

    long lost() {
        return races.stream().filter(Race::isLost).count();
    }

    private long betweenRequestAndAnswer() {
        return races.size() - neverDialled() - dialledFirst() - lost();
    }

    void print() {
        line("races", races.size());
        line("never dialled", neverDialled());
        line("dialled before the acknowledgement was sent", dialledFirst());
        line("dialled while the acknowledgement was under way", betweenRequestAndAnswer());
        line("dialled after the acknowledgement was answered", lost());
        System.out.println("milliseconds from sending the acknowledgement to dialling:");
        double[] leads = races.stream()
                .flatMap(race -> race.lead().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double from = Double.NEGATIVE_INFINITY;
        for (int edge : EDGES) {
            bucket(leads, from, edge);
            from = edge;
        }
        bucket(leads, from, Double.POSITIVE_INFINITY);
        races.stream()
                .filter(Race::isLost)
                .forEach(race -> System.out.printf(
                        Locale.ROOT, "LOST after %d ms: %s%n", race.patience().toMillis(), race));
    }

    private static void bucket(double[] leads, double from, double to) {
        long count = 0;
        for (double lead : leads) {
            if (lead >= from && lead < to) {
                count++;
            }
        }
        System.out.printf(Locale.ROOT, "  %9s .. %-9s %4d%n", edge(from), edge(to), count);
    }

    private static String edge(double edge) {
        return Double.isInfinite(edge) ? "" : String.valueOf((int) edge);
    }

    private static void line(String name, long value) {
        System.out.printf(Locale.ROOT, "%-50s %5d%n", name, value);
    }
}

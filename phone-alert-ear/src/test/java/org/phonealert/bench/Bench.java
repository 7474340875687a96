package org.phonealert.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main program of {@code mvn -Pbench}: measures, prints the figures, ends. */
public final class Bench {
    private static final Path FOLDER = Path.of("bench").toAbsolutePath();

    private Bench() {}

    /** Runs the parts that {@code bench.only} names, or all. */
    public static void main(String... args) {
        Map<String, Part> wanted = wanted(parts());
        boolean complete = true;
        try (Figures figures = Figures.in(Path.of("bench.txt"))) {
            try (Site site = Site.open(FOLDER)) {
                Memory.report("idle", site.server(), figures);
                for (Map.Entry<String, Part> part : wanted.entrySet()) {
                    figures.comment(part.getKey());
                    complete &= measure(part.getKey(), part.getValue(), site, figures);
                }
                Memory.report("after", site.server(), figures);
            }
        }
        // the simulator's and the pools' threads would keep the program alive
        System.exit(complete ? 0 : 1);
    }

    /** Runs one part; a part that fails does not stop the others. */
    private static boolean measure(String name, Part part, Site site, Figures figures) {
        try {
            part.measure(site, figures);
            site.silence();
            return true;
        } catch (RuntimeException broken) {
            figures.report(name, "could not be measured: " + broken);
            broken.printStackTrace();
            return false;
        }
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        Ingest ingest = new Ingest();
        parts.put("ingest", ingest);
        parts.put("latency", new Latency());
        parts.put("dispatch", new Dispatch());
        parts.put("steps", new Steps());
        parts.put("notify", new NotifyBesideCurl());
        parts.put("on-call", new OnCalls());
        parts.put("lateness", new Lateness(ingest)); // also measures with few alerts: before the history's million
        parts.put("history", new Past());
        return parts;
    }

    private static Map<String, Part> wanted(Map<String, Part> parts) {
        String only = System.getProperty("bench.only", "all");
        if (!only.equals("all")) {
            List<String> names = List.of(only.split(","));
            if (!parts.keySet().containsAll(names)) {
                throw new IllegalArgumentException("bench.only may name " + parts.keySet() + ", not " + only);
            }
            parts.keySet().retainAll(names);
        }
        return parts;
    }
}

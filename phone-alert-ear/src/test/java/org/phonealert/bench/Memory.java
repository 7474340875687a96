package org.phonealert.bench;

/** Reports how much memory the server uses. */
final class Memory {
    private Memory() {}

    static void report(String when, Server server, Figures figures) {
        figures.report("heap_" + when + "_mb", server.heap());
        figures.report("resident_" + when + "_mb", server.resident());
    }
}

package org.phonealert.bench;

/** How much memory the server has. */
final class Memory {
    private Memory() {}

    static void tell(String when, Server server, Figures figures) {
        figures.tell("heap_" + when + "_mb", server.heap());
        figures.tell("resident_" + when + "_mb", server.resident());
    }
}

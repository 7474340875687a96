package org.phonealert.bench;

/** A part of the benchmark, which measures one thing. */
interface Part {
    /** Measures on the running system and reports the figures. */
    void measure(Site site, Figures figures);
}

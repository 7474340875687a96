package org.phonealert.bench;

/** Measures one thing. */
interface Part {
    /** Measures it on the running site, and tells the figures. */
    void measure(Site site, Figures figures);
}

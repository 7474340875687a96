package org.phonealert.bench;

/**
 * The time from an event to the request for its call at the carrier: at 50 events a second, and for a thousand at
 * once.
 */
final class Latency implements Part {
    private static final int WARM_UP = 3000;
    private static final int STEADY = 1000;
    private static final int PER_SECOND = 50;
    private static final int BURST = 1000;

    private final Events events = new Events(Enterprise.RINGING);

    @Override
    public void measure(Site site, Figures figures) {
        Rings rings = new Rings(site);
        Arrivals.send(site.events(), events, WARM_UP, PER_SECOND);
        site.silence();
        rings.measure("steady_50_per_s", events, STEADY, PER_SECOND, figures);
        site.silence();
        rings.measure("burst_1000", events, BURST, Arrivals.AT_ONCE, figures);
    }
}

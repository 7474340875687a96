package org.phonealert.base.settings;

/** What the enterprise subscribed to: each plan comes with message credits; the phone needs Premium or higher. */
public enum Subscription {
    STARTER(0, false),
    PREMIUM(100, true),
    ENTERPRISE(500, true);

    private final int credits;
    private final boolean phone;

    Subscription(int credits, boolean phone) {
        this.credits = credits;
        this.phone = phone;
    }

    /** The message credits that are granted once, at the first start on this plan. */
    public int credits() {
        return credits;
    }

    public boolean includesPhone() {
        return phone;
    }
}

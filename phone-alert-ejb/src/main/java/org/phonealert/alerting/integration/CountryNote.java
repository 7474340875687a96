package org.phonealert.alerting.integration;

import java.util.Locale;

/** What to know of a country before relying on calls to it. */
public enum CountryNote {
    LIMITED,
    MAY_BE_BLOCKED;

    /** The note of a text that the database keeps, such as {@code may be blocked}. */
    static CountryNote of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}

package org.phonealert.admin;

import java.time.Duration;

/** Durations as text, the same in both languages. */
public final class DurationText {
    private DurationText() {}

    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** Hours and minutes without days, such as 745:00. */
    public static String inHours(Duration duration) {
        return "%d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
    }
}

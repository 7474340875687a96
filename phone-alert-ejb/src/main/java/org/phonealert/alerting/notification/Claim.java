package org.phonealert.alerting.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assignments that a dispatcher has claimed.
 *
 * @param again when a call that had to wait may start; null if none waits
 */
public record Claim(List<Assignment> assignments, @Nullable Instant again) {
    static final Claim NOTHING = new Claim(List.of(), null);
}

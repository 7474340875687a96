package org.phonealert.alerting.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher was handed out.
 *
 * @param again when something that had to wait now may leave; null if nothing waits
 */
public record Claim(List<Assignment> assignments, @Nullable Instant again) {
    static final Claim NOTHING = new Claim(List.of(), null);
}

package org.phonealert.alerting.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert is over. Fired inside the transaction.
 *
 * @param by who said so here; null if its source did
 */
public record AlertEnded(Alert alert, @Nullable String by) {
    public Optional<String> findBy() {
        return Optional.ofNullable(by);
    }
}

package org.phonealert.alerting.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert was resolved. Fired inside the transaction.
 *
 * @param by the person who resolved it here; null if its source did
 */
public record AlertEnded(Alert alert, @Nullable String by) {
    public Optional<String> findBy() {
        return Optional.ofNullable(by);
    }
}

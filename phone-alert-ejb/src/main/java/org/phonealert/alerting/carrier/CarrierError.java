package org.phonealert.alerting.carrier;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;

/**
 * What went wrong with a call at the carrier.
 *
 * @param code the carrier's own error code; null if it gave none
 * @param technical what the carrier or the network said, as it is and at most 500 characters; null if nothing
 */
public record CarrierError(
        CarrierCause cause,
        @Nullable Integer code,
        @Nullable String technical) {
    private static final int LONGEST_TEXT = 500;

    public CarrierError {
        technical = technical == null ? null : Text.fit(technical, LONGEST_TEXT);
    }

    /** One that this program saw itself. */
    public static CarrierError of(CarrierCause cause) {
        return new CarrierError(cause, null, null);
    }

    /** One that the carrier, or the network on the way to it, has words for. */
    static CarrierError of(CarrierCause cause, String technical) {
        return new CarrierError(cause, null, technical);
    }

    /** One of the carrier's own codes; what it means, the carrier's documentation says. */
    public static CarrierError ofCode(int code, @Nullable String technical) {
        return new CarrierError(CarrierCause.ofCode(code), code, technical);
    }

    /** Code and text together; empty if the carrier gave neither. */
    public Optional<String> said() {
        return Stream.of(code, technical)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .reduce((number, text) -> number + ": " + text);
    }
}

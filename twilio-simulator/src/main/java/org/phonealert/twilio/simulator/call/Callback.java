package org.phonealert.twilio.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of request that the carrier sends to the application about a call. */
public sealed interface Callback permits CallEvent, VoiceRequest {
    /** Finds a kind by its name in lower case, for example {@code answered} or {@code key}. */
    static Optional<Callback> named(String name) {
        return Stream.<Callback>concat(Arrays.stream(CallEvent.values()), Arrays.stream(VoiceRequest.values()))
                .filter(callback -> callback.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The constant's name. */
    String name();
}

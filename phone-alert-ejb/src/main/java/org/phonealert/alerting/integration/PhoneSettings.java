package org.phonealert.alerting.integration;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.Name;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.PhoneNumber;

/**
 * The settings of the phone integration.
 *
 * @param name shown to people
 * @param active whether calls may be placed
 * @param outgoingNumber the number that calls are shown from; null for the best one for the callee's country
 * @param language the language of all calls; null for the operator's own
 * @param alternativeMonitorNames whether the voice says monitors' names for phone alerts
 */
public record PhoneSettings(
        String name,
        boolean active,
        @Nullable PhoneNumber outgoingNumber,
        @Nullable Language language,
        boolean alternativeMonitorNames) {
    public PhoneSettings {
        Name.require(name);
    }
}

package org.phonealert.alerting.integration;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.Name;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.PhoneNumber;

/**
 * What an administrator sets of the phone integration.
 *
 * @param name how people call it
 * @param active whether calls may leave
 * @param outgoingNumber the number that calls are shown from; null is Default, the best for the callee's country
 * @param language speaks to everybody instead of the operator's own, if any
 * @param alternativeMonitorNames whether monitors are said by their name for phone alerts
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

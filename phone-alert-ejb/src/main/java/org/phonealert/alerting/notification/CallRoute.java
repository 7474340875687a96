package org.phonealert.alerting.notification;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.PhoneNumber;

/**
 * How a call gets to an operator.
 *
 * @param obstacle why the operator cannot be called; null if there is no obstacle
 * @param outgoing the number that the call shows; null only with an obstacle
 * @param language the language of the call
 */
public record CallRoute(
        @Nullable Obstacle obstacle, @Nullable PhoneNumber outgoing, Language language) {}

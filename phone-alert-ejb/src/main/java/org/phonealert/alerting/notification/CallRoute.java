package org.phonealert.alerting.notification;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.PhoneNumber;

/**
 * How a call gets to an operator.
 *
 * @param obstacle why it does not, if so
 * @param outgoing the number that it is shown from; null only where there is an obstacle
 * @param language what it speaks
 */
public record CallRoute(
        @Nullable Obstacle obstacle, @Nullable PhoneNumber outgoing, Language language) {}

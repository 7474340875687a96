package org.phonealert.office.preview;

import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.notification.CallRoute;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.people.operator.Operator;

/**
 * A call that would be made.
 *
 * @param price in credits, if it is answered; 0 if the operator has no number
 * @param obstacle why the telephone would not ring; null if it would
 */
record SimulatedCall(
        Operator operator,
        CallRoute route,
        int price,
        @Nullable Obstacle obstacle) {
    boolean rings() {
        return obstacle == null;
    }

    SimulatedCall stoppedBy(Obstacle met) {
        return new SimulatedCall(operator, route, price, met);
    }
}

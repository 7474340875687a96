/** One message to one operator: queue, dispatch, delivery state, reconciliation, price. */
@NullMarked
package org.phonealert.alerting.notification;

import org.jspecify.annotations.NullMarked;

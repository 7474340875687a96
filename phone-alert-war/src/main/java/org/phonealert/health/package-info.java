/**
 * Health checks and metrics, for load balancers and the monitoring of Phone Alert itself.
 *
 * <p>Promises: a node that cannot reach the database is not ready; metrics need a key and contain nothing about people.
 */
@NullMarked
package org.phonealert.health;

import org.jspecify.annotations.NullMarked;

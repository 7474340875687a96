/**
 * Sends one message to one operator: queues it, places the call, follows its state, and reconciles it with the carrier.
 *
 * <p>Promises: an intended call is placed once, across nodes and crashes; no call starts after its alert is
 * acknowledged, resolved or held; each status is applied once, in whatever order it arrives; each reservation is
 * settled or released once.
 */
@NullMarked
package org.phonealert.alerting.notification;

import org.jspecify.annotations.NullMarked;

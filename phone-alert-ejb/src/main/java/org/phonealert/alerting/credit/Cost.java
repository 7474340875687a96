package org.phonealert.alerting.credit;

import org.phonealert.base.Channel;

/**
 * What one message costs.
 *
 * @param prefix first digits of the callee's number; empty for all other numbers
 */
public record Cost(Channel channel, String prefix, int credits) {}

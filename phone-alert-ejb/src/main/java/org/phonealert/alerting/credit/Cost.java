package org.phonealert.alerting.credit;

import org.phonealert.base.Channel;

/**
 * What one message costs.
 *
 * @param prefix how the callee's number begins, digits only; empty for all others
 */
public record Cost(Channel channel, String prefix, int credits) {}

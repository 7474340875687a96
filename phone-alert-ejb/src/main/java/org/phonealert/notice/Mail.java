package org.phonealert.notice;

/**
 * A mail on its way to one administrator.
 *
 * @param fence must be shown with the result
 */
record Mail(long administratorId, int fence, String address, Letter letter) {}

package org.phonealert.overview;

/**
 * What calls to one operator have cost.
 *
 * @param credits from 0
 */
public record Share(String operator, long credits) {}

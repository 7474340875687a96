package org.phonealert.office.overview;

/**
 * What calls to one operator have cost.
 *
 * @param credits from 0
 */
public record OperatorCost(String operator, long credits) {}

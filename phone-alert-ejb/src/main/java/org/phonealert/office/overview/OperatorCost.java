package org.phonealert.office.overview;

/**
 * The cost of calls to one operator.
 *
 * @param operator by name
 * @param credits from 0
 */
public record OperatorCost(String operator, long credits) {}

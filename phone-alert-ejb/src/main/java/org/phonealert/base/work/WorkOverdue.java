package org.phonealert.base.work;

/**
 * Work fell due minutes ago and is still waiting.
 *
 * @param rows how many steps and calls wait, from 1
 */
public record WorkOverdue(long rows) {}

/**
 * The pages of duty schedules: who is on duty, the schedule and its exceptions, swaps, coverage, the monthly statement.
 */
@NullMarked
package org.phonealert.admin.duty;

import org.jspecify.annotations.NullMarked;

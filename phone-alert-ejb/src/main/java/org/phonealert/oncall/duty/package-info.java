/** Answers who is on duty at an instant, and keeps the schedules, so that the past stays as it was. */
@NullMarked
package org.phonealert.oncall.duty;

import org.jspecify.annotations.NullMarked;

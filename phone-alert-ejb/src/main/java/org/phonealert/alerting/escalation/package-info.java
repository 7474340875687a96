/** Moves due alerts forward: picks the level and the people on duty, and makes notifications. */
@NullMarked
package org.phonealert.alerting.escalation;

import org.jspecify.annotations.NullMarked;

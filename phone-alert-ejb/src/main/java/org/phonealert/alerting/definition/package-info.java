/**
 * Alert definitions: for which monitors they are, and whom their levels call, when and how often.
 *
 * <p>Promises: an invalid definition is refused, naming the field; an escalation that has started keeps the definition
 * as it was then.
 */
@NullMarked
package org.phonealert.alerting.definition;

import org.jspecify.annotations.NullMarked;

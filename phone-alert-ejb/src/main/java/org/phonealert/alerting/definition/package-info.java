/** Says who is reached at which level, when and how often. */
@NullMarked
package org.phonealert.alerting.definition;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of alert definitions and monitors: levels, preview, names and pronunciations for phone alerts.
 */
@NullMarked
package org.phonealert.admin.escalation;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of alert definitions and monitors: levels, preview, names and pronunciations for phone alerts.
 *
 * <p>Promises: a preview rings no phone and writes nothing; the form offers the phone only while a phone integration is
 * active.
 */
@NullMarked
package org.phonealert.admin.escalation;

import org.jspecify.annotations.NullMarked;

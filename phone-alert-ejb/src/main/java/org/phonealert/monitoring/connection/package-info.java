/**
 * The connections to the sources: where acknowledgements are pushed to and states fetched from, and whether that works.
 * The bridges bring the protocols.
 *
 * <p>Promises: only the source that a secret is for gets it, and the secret stays when the set-up is written again without
 * it; administrators are notified once when a source cannot be reached, and once when it can again.
 */
@NullMarked
package org.phonealert.monitoring.connection;

import org.jspecify.annotations.NullMarked;

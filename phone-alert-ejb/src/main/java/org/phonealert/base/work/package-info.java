/**
 * Work that falls due: rows with a due time that is also the lease of the worker who claims them, and the one-second
 * heartbeat that finds them.
 *
 * <p>Promises: a row is claimed by one worker at a time, on all nodes together; work whose worker died is due again when
 * its lease ends.
 */
@NullMarked
package org.phonealert.base.work;

import org.jspecify.annotations.NullMarked;

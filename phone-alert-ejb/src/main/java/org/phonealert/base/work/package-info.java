/**
 * Work that falls due: rows that workers claim, the lease and the fence of a claim, back-off after failures, the
 * one-second heartbeat, and caches by version.
 *
 * <p>Promises: a row is claimed by one worker at a time, on all nodes together; work whose worker died is due again when
 * its lease ends; workers do not wait for each other's rows; a cached value is never older than the version that was read
 * before it.
 */
@NullMarked
package org.phonealert.base.work;

import org.jspecify.annotations.NullMarked;

/**
 * Brings the database to what this version needs: its schema by SQL, and by Java what SQL cannot read.
 *
 * <p>Promises: a migration is never changed once it was released, and knows nothing of today's classes; it goes through
 * big tables in small transactions, and one that was interrupted goes on where it stopped; nothing stored is lost.
 */
@NullMarked
package org.phonealert.base.upgrade;

import org.jspecify.annotations.NullMarked;

/**
 * Migrates the database to this version: the schema by SQL, and by Java what SQL cannot parse.
 *
 * <p>Promises: a released migration is never changed, and uses no class of a feature; it changes big tables in small
 * transactions, and continues after an interruption where it stopped; nothing stored is lost.
 */
@NullMarked
package org.phonealert.base.upgrade;

import org.jspecify.annotations.NullMarked;

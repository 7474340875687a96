/**
 * What the administrator of the server sets, as MicroProfile Config keys {@code phonealert.*}.
 *
 * <p>Promises: a setting that cannot be right stops the start and is named; an empty setting counts as unset.
 */
@NullMarked
package org.phonealert.base.settings;

import org.jspecify.annotations.NullMarked;

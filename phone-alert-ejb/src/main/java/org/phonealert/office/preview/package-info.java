/**
 * What would happen if a monitor broke now, and which monitors would ring nobody.
 *
 * <p>Promises: it uses the engine's own rules; no phone rings and nothing is written.
 */
@NullMarked
package org.phonealert.office.preview;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of what Phone Alert is connected to: alert sources, write-back, the phone integration.
 *
 * <p>Promises: a key or a secret is shown once, when it is created, and never again; a stored secret is never sent to a
 * browser.
 */
@NullMarked
package org.phonealert.admin.connections;

import org.jspecify.annotations.NullMarked;

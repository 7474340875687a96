/**
 * Authentication of every request: users by their session, machines by their key, the carrier by its signature.
 *
 * <p>Promises: no request reaches the pages, the machine API or the callbacks unauthenticated; a changed role or a removed
 * account ends its sessions at the next request; a session id from before the login is not used after it.
 */
@NullMarked
package org.phonealert.security;

import org.jspecify.annotations.NullMarked;

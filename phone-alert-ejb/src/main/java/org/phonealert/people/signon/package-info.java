/**
 * Single sign-on: logs people in by the enterprise's LDAP directory or its OpenID provider, which give their roles by groups.
 *
 * <p>Promises: both are off until they are configured, and a wrong setting stops the start; neither can lock out an
 * administrator whose password is kept here; a person without a role is refused; no password and no token is logged.
 */
@NullMarked
package org.phonealert.people.signon;

import org.jspecify.annotations.NullMarked;

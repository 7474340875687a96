/**
 * Asks the enterprise who somebody is: its LDAP directory, or its OpenID provider. Both are off until they are
 * configured, and neither can keep out an administrator who has a password of ours.
 */
@NullMarked
package org.phonealert.people.signon;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of accounts: login, users, the user's own account, the audit.
 *
 * <p>Promises: a password is shown once, when it is created; the last administrator stays; a user changes only the own
 * password.
 */
@NullMarked
package org.phonealert.admin.people;

import org.jspecify.annotations.NullMarked;

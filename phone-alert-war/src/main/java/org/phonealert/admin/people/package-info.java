/**
 * The pages of accounts: login, users, the own account, the audit log.
 */
@NullMarked
package org.phonealert.admin.people;

import org.jspecify.annotations.NullMarked;

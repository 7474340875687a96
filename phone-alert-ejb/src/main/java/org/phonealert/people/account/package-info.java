/** Who may log in: people, and machines by their keys. */
@NullMarked
package org.phonealert.people.account;

import org.jspecify.annotations.NullMarked;

/**
 * The users: who may log in, with which role, and who makes the current request.
 *
 * <p>Promises: a boundary method with {@link org.phonealert.people.account.AllowedFor} runs only for an actor of that role;
 * passwords are kept as slow hashes and are never shown twice; guessing passwords locks the account for ever longer; one
 * administrator with a password of our own always remains.
 */
@NullMarked
package org.phonealert.people.account;

import org.jspecify.annotations.NullMarked;

package org.phonealert.security;

import jakarta.security.enterprise.credential.Credential;
import org.phonealert.account.User;

/** Somebody who was let in: what was to be checked of them has been. It comes from nowhere but {@link Entrance}. */
record LetIn(User user) implements Credential {}

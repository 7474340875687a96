package org.phonealert.people.signon;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the enterprise knows them.
 *
 * @param subject what it knows them by for good, if it tells
 * @param groups by name
 */
record EnterprisePerson(String name, @Nullable String subject, Set<String> groups) {}

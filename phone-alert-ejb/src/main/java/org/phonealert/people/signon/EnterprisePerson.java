package org.phonealert.people.signon;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory or the provider describes them.
 *
 * @param subject the identifier that stays when the name changes, if there is one
 * @param groups by name
 */
record EnterprisePerson(String name, @Nullable String subject, Set<String> groups) {}

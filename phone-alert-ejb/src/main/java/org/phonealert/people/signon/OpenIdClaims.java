package org.phonealert.people.signon;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a provider says of somebody. */
record OpenIdClaims(Map<String, Object> claims) {

    /** With what it says elsewhere, if the token does not say all that is needed. */
    OpenIdClaims completedBy(Supplier<Map<String, Object>> more, OpenIdSettings own) {
        if (at(own.nameClaim()) != null && at(own.groupsClaim()) != null) {
            return this;
        }
        Map<String, Object> said = more.get();
        if (!said.isEmpty() && !Objects.equals(said.get("sub"), claims.get("sub"))) {
            throw new OpenIdException("it tells of somebody else than its token"); // Core 1.0, 5.3.2
        }
        Map<String, Object> all = new HashMap<>(said);
        all.putAll(claims);
        return new OpenIdClaims(all);
    }

    EnterprisePerson person(OpenIdSettings own) {
        if (at(own.nameClaim()) instanceof String name && !name.isBlank()) {
            return new EnterprisePerson(name, String.valueOf(claims.get("sub")), groups(at(own.groupsClaim())));
        }
        throw new OpenIdException("it does not say the claim " + own.nameClaim());
    }

    private static Set<String> groups(@Nullable Object said) {
        if (said instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return said == null ? Set.of() : Set.of(String.valueOf(said));
    }

    /** A claim as it is called, or by its path, such as {@code realm_access.roles}. */
    private @Nullable Object at(String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object at = claims;
        for (String step : Arrays.asList(path.split("\\."))) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return at;
    }
}

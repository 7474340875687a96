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

/** What a provider states about a person. */
record OpenIdClaims(Map<String, Object> claims) {

    /** With the claims of the userinfo endpoint, if the token lacks the name or the groups. */
    OpenIdClaims completedBy(Supplier<Map<String, Object>> more, OpenIdSettings own) {
        if (at(own.nameClaim()) != null && at(own.groupsClaim()) != null) {
            return this;
        }
        Map<String, Object> others = more.get();
        if (!others.isEmpty() && !Objects.equals(others.get("sub"), claims.get("sub"))) {
            throw new OpenIdException(
                    "the userinfo endpoint describes another person than the ID token"); // Core 1.0, 5.3.2
        }
        Map<String, Object> all = new HashMap<>(others);
        all.putAll(claims);
        return new OpenIdClaims(all);
    }

    EnterprisePerson person(OpenIdSettings own) {
        if (at(own.nameClaim()) instanceof String name && !name.isBlank()) {
            return new EnterprisePerson(name, String.valueOf(claims.get("sub")), groups(at(own.groupsClaim())));
        }
        throw new OpenIdException("the provider does not send the claim " + own.nameClaim());
    }

    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(String.valueOf(claim));
    }

    /** A claim by its name, or by its path, such as {@code realm_access.roles}. */
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

package org.phonealert.people.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;

import static java.lang.System.Logger.Level.WARNING;

/** The enterprise's OpenID provider, by the authorization code flow with PKCE (OpenID Connect Core 1.0, 3.1). */
@ApplicationScoped
public class OpenIdProvider {
    private static final System.Logger LOG = System.getLogger(OpenIdProvider.class.getName());

    /** How long the metadata are kept before they are read again. */
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    private SignOnSettings settings;

    @Inject
    private Clock clock;

    private final OpenIdHttp http = new OpenIdHttp();

    @Nullable
    private volatile Discovered discovered;

    /** The address to which the browser is redirected for a login. */
    String address(PendingLogin login, String back) {
        return answering(() -> {
            OpenIdSettings own = own();
            return metadata(own).authorizationAddress(own, login, back);
        });
    }

    /** The person whom the provider sent back with this code. */
    EnterprisePerson redeem(String code, PendingLogin login, String back) {
        return answering(() -> {
            OpenIdSettings own = own();
            OpenIdMetadata metadata = metadata(own);
            OpenIdTokens tokens = metadata.redeem(http, own, code, login, back);
            Map<String, Object> claims = metadata.verified(tokens, own, login, clock.instant());
            return new OpenIdClaims(claims)
                    .completedBy(() -> metadata.userInfo(http, tokens), own)
                    .person(own);
        });
    }

    private OpenIdSettings own() {
        return settings.openId().orElseThrow(() -> new OpenIdException("no provider is configured"));
    }

    private OpenIdMetadata metadata(OpenIdSettings own) {
        Discovered known = discovered;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.at().plus(KEPT))) {
            known = new Discovered(OpenIdMetadata.of(http.get(own.discovery(), null), own, http), now);
            discovered = known;
        }
        return known.metadata();
    }

    private static <T> T answering(Supplier<T> question) {
        try {
            return question.get();
        } catch (OpenIdException failed) {
            LOG.log(WARNING, "A login by the OpenID provider is refused: " + failed.getMessage(), failed);
            throw new LoginRefusedException(LoginRefusal.UNAVAILABLE);
        }
    }

    private record Discovered(OpenIdMetadata metadata, Instant at) {}
}

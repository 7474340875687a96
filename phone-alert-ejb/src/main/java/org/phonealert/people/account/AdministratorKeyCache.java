package org.phonealert.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Administrators' keys that were verified in the last five minutes: not every call of the machine API has to wait for the
 * slow password hash. Holds only salted digests, in this node's memory.
 */
@ApplicationScoped
public class AdministratorKeyCache {
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    private Clock clock;

    private final byte[] salt = new byte[32];
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    public AdministratorKeyCache() {
        new SecureRandom().nextBytes(salt);
    }

    public boolean contains(String key) {
        Instant end = until.get(digest(key));
        return end != null && clock.instant().isBefore(end);
    }

    public void add(String key) {
        until.values().removeIf(end -> end.isBefore(clock.instant()));
        until.put(digest(key), clock.instant().plus(KEPT));
    }

    /** After a change of a password, every key is verified again. */
    public void clear() {
        until.clear();
    }

    private String digest(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

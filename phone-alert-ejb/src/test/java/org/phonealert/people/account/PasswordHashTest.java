package org.phonealert.people.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A stored password can be compared, but not read. */
class PasswordHashTest {
    @Test
    void only_the_password_itself_matches() {
        String hash = PasswordHash.of("correct horse ☎");

        assertThat(PasswordHash.matches("correct horse ☎", hash)).isTrue();
        assertThat(PasswordHash.matches("correct horse ☏", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void the_same_password_has_another_hash_each_time_and_is_not_readable() {
        String hash = PasswordHash.of("secret");

        assertThat(hash).isNotEqualTo(PasswordHash.of("secret")).doesNotContain("secret");
        assertThat(hash).startsWith("600000:");
    }

    @Test
    void the_stored_iterations_and_salt_are_used_as_rfc_8018_says() {
        // PBKDF2-HMAC-SHA-256 of P="password", S="salt", c=2, dkLen=32, as Python's hashlib computes it
        assertThat(PasswordHash.matches("password", "2:c2FsdA==:rk0Mla9rRtMtCt/5KPBt0CowP47zwlHf1uLYWpVHTEM="))
                .isTrue();
        assertThat(PasswordHash.matches("password", "3:c2FsdA==:rk0Mla9rRtMtCt/5KPBt0CowP47zwlHf1uLYWpVHTEM="))
                .isFalse();
    }
}

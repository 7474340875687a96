package org.phonealert.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.account.Accounts;
import org.phonealert.account.Role;

/** The people who may log in, for the server's own security. Who has a role is in all those that it includes. */
@ApplicationScoped
public class People implements IdentityStore {
    @Inject
    private Accounts accounts;

    /** Called by the server for the password of the login page. */
    public CredentialValidationResult validate(UsernamePasswordCredential login) {
        return accounts.logIn(login.getCaller(), login.getPasswordAsString())
                .map(role -> new CredentialValidationResult(login.getCaller(), included(role)))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** The roles that somebody of this role has. */
    static Set<String> included(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::includes)
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    /** The roles that somebody of this role has not. */
    static Set<String> excluded(Role role) {
        return Arrays.stream(Role.values())
                .filter(other -> !role.includes(other))
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}

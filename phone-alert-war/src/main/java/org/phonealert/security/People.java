package org.phonealert.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.account.Role;

/** The people who were let in, for the server's own security. Who has a role is in all those that it includes. */
@ApplicationScoped
public class People implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof LetIn letIn
                ? new CredentialValidationResult(
                        letIn.user().name(), included(letIn.user().role()))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
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

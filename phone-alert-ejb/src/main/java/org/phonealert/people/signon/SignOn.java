package org.phonealert.people.signon;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.people.account.AccountOrigin;
import org.phonealert.people.account.Authentication;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;
import org.phonealert.people.account.VerifiedPerson;

/**
 * Logs people in: by a password that is kept here, by the directory or by the OpenID provider. Runs outside of any
 * transaction, because a directory or a provider may be slow.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOn {
    @Inject
    private Authentication authentication;

    @Inject
    private SignOnSettings settings;

    @Inject
    private OpenIdProvider provider;

    /**
     * Logs in by name and password. The directory is not asked for a name whose password is kept here.
     *
     * @throws LoginRefusedException with the cause
     */
    public User byPassword(String name, String password) {
        Optional<LdapSettings> ldap = settings.ldap();
        if (ldap.isEmpty() || authentication.isLocal(name)) {
            return authentication
                    .authenticate(name, password)
                    .orElseThrow(() -> new LoginRefusedException(LoginRefusal.WRONG));
        }
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (authentication.isLocked(lowerCase)) {
            throw new LoginRefusedException(LoginRefusal.WRONG);
        }
        Optional<EnterprisePerson> person = new LdapDirectory(ldap.get()).authenticate(name, password);
        if (person.isEmpty()) {
            authentication.recordFailure(lowerCase);
            throw new LoginRefusedException(LoginRefusal.WRONG);
        }
        return logIn(AccountOrigin.LDAP, person.get());
    }

    /** The title of the OpenID provider, perhaps empty, if there is a provider. */
    public Optional<String> provider() {
        return settings.openId().map(OpenIdSettings::title);
    }

    /**
     * The address of the provider to which a browser is redirected for a login.
     *
     * @param back our address to which the provider sends the browser back with a code
     * @throws LoginRefusedException if there is no provider, or it does not answer
     */
    public String address(PendingLogin login, String back) {
        return provider.address(login, back);
    }

    /**
     * Logs in by the code with which the provider sent the browser back.
     *
     * @param login of the session in which the login began
     * @param back the same address as at the beginning
     * @throws LoginRefusedException with the cause
     */
    public User byCode(String code, PendingLogin login, String back) {
        return logIn(AccountOrigin.OPENID, provider.redeem(code, login, back));
    }

    private User logIn(AccountOrigin origin, EnterprisePerson person) {
        Role role =
                settings.roles().of(person.groups()).orElseThrow(() -> new LoginRefusedException(LoginRefusal.NO_ROLE));
        VerifiedPerson verified = new VerifiedPerson(person.name(), origin, person.subject(), role);
        try {
            return authentication.logIn(verified);
        } catch (PhoneAlertException refused) {
            throw refused;
        } catch (EJBException sameMoment) {
            // both requests of a double click add the account: by now it exists
            return authentication.logIn(verified);
        }
    }
}

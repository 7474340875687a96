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
 * Lets people in by whichever way is theirs. Outside of any transaction, because a directory or a provider may take its
 * time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOn {
    @Inject
    private Authentication admission;

    @Inject
    private SignOnSettings settings;

    @Inject
    private OpenIdProvider provider;

    /**
     * By name and password. A name whose password is kept here is never asked of the directory.
     *
     * @throws LoginRefusedException saying why not
     */
    public User byPassword(String name, String password) {
        Optional<LdapSettings> ldap = settings.ldap();
        if (ldap.isEmpty() || admission.isLocal(name)) {
            return admission.logIn(name, password).orElseThrow(() -> new LoginRefusedException(LoginRefusal.WRONG));
        }
        String known = name.toLowerCase(Locale.ROOT);
        if (admission.isResting(known)) {
            throw new LoginRefusedException(LoginRefusal.WRONG);
        }
        Optional<EnterprisePerson> person = new LdapDirectory(ldap.get()).logIn(name, password);
        if (person.isEmpty()) {
            admission.failed(known);
            throw new LoginRefusedException(LoginRefusal.WRONG);
        }
        return welcome(AccountOrigin.LDAP, person.get());
    }

    /** How the provider is called that people can be sent to, if there is one; empty if its name does not matter. */
    public Optional<String> provider() {
        return settings.openId().map(OpenIdSettings::title);
    }

    /**
     * Where a browser is to be sent, to come back with a code.
     *
     * @param back the address of ours that it comes back to
     * @throws LoginRefusedException if there is no provider, or it does not answer
     */
    public String address(PendingLogin errand, String back) {
        return provider.address(errand, back);
    }

    /**
     * By the code that a browser brought from the provider.
     *
     * @param errand what it was sent with
     * @param back the address that it was sent to come back to
     * @throws LoginRefusedException saying why not
     */
    public User byCode(String code, PendingLogin errand, String back) {
        return welcome(AccountOrigin.OPENID, provider.redeem(code, errand, back));
    }

    private User welcome(AccountOrigin origin, EnterprisePerson person) {
        Role role =
                settings.roles().of(person.groups()).orElseThrow(() -> new LoginRefusedException(LoginRefusal.NO_ROLE));
        VerifiedPerson arrival = new VerifiedPerson(person.name(), origin, person.subject(), role);
        try {
            return admission.welcome(arrival);
        } catch (PhoneAlertException refused) {
            throw refused;
        } catch (EJBException sameMoment) {
            // both requests of a double click made the account: by now it is there
            return admission.welcome(arrival);
        }
    }
}

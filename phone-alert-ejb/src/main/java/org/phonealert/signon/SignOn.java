package org.phonealert.signon;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.phonealert.PhoneAlertException;
import org.phonealert.account.Admission;
import org.phonealert.account.Arrival;
import org.phonealert.account.Origin;
import org.phonealert.account.Refusal;
import org.phonealert.account.RefusedException;
import org.phonealert.account.Role;
import org.phonealert.account.User;

/**
 * Lets people in by whichever way is theirs. Outside of any transaction, because a directory or a provider may take its
 * time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOn {
    @Inject
    private Admission admission;

    @Inject
    private SignOnSettings settings;

    @Inject
    private OpenIdProvider provider;

    /**
     * By name and password. A name whose password is kept here is never asked of the directory.
     *
     * @throws RefusedException saying why not
     */
    public User byPassword(String name, String password) {
        Optional<LdapSettings> ldap = settings.ldap();
        if (ldap.isEmpty() || admission.isLocal(name)) {
            return admission.logIn(name, password).orElseThrow(() -> new RefusedException(Refusal.WRONG));
        }
        String known = name.toLowerCase(Locale.ROOT);
        if (admission.isResting(known)) {
            throw new RefusedException(Refusal.WRONG);
        }
        Optional<Person> person = new Directory(ldap.get()).logIn(name, password);
        if (person.isEmpty()) {
            admission.failed(known);
            throw new RefusedException(Refusal.WRONG);
        }
        return welcome(Origin.LDAP, person.get());
    }

    /** How the provider is called that people can be sent to, if there is one; empty if its name does not matter. */
    public Optional<String> provider() {
        return settings.openId().map(OpenIdSettings::title);
    }

    /**
     * Where a browser is to be sent, to come back with a code.
     *
     * @param back the address of ours that it comes back to
     * @throws RefusedException if there is no provider, or it does not answer
     */
    public String address(Errand errand, String back) {
        return provider.address(errand, back);
    }

    /**
     * By the code that a browser brought from the provider.
     *
     * @param errand what it was sent with
     * @param back the address that it was sent to come back to
     * @throws RefusedException saying why not
     */
    public User byCode(String code, Errand errand, String back) {
        return welcome(Origin.OPENID, provider.redeem(code, errand, back));
    }

    private User welcome(Origin origin, Person person) {
        Role role = settings.roles().of(person.groups()).orElseThrow(() -> new RefusedException(Refusal.NO_ROLE));
        Arrival arrival = new Arrival(person.name(), origin, person.subject(), role);
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

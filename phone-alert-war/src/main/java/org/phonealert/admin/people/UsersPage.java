package org.phonealert.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.User;

/** The page Users: who may log in. */
@Named
@RequestScoped
public class UsersPage {
    @Inject
    private Accounts accounts;

    @Nullable
    private String q;

    @Nullable
    private List<Login> logins;

    /** The users whose name or operator matches the search. */
    public List<Login> getLogins() {
        if (logins == null) {
            String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            Map<String, Instant> locked = accounts.locked();
            logins = accounts.all().stream()
                    .filter(user -> (user.name() + " " + user.actingName())
                            .toLowerCase(Locale.ROOT)
                            .contains(searched))
                    .map(user -> new Login(user, locked.get(user.name())))
                    .toList();
        }
        return logins;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    /** A user, and until when the account is locked after wrong passwords. */
    public record Login(User user, @Nullable Instant lockedUntil) {}
}

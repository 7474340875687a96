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

/** Who may log in. */
@Named
@RequestScoped
public class UsersPage {
    @Inject
    private Accounts accounts;

    @Nullable
    private String q;

    @Nullable
    private List<Login> logins;

    /** Those whose name, or whose operator's, contains what is searched. */
    public List<Login> getLogins() {
        if (logins == null) {
            String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            Map<String, Instant> resting = accounts.locked();
            logins = accounts.all().stream()
                    .filter(user -> (user.name() + " " + user.actingName())
                            .toLowerCase(Locale.ROOT)
                            .contains(searched))
                    .map(user -> new Login(user, resting.get(user.name())))
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

    /** Somebody, and until when they may not try another password, if they tried wrong ones. */
    public record Login(User user, @Nullable Instant restsUntil) {}
}

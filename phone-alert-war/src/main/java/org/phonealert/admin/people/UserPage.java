package org.phonealert.admin.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.connections.ShownOnce;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.people.account.AccountOrigin;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;

/** One of those who may log in; a password that was made is shown once. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Configuration configuration;

    @Inject
    private ShownOnce shownOnce;

    @Nullable
    private String name;

    @Nullable
    private String operator;

    private Role role = Role.OPERATOR;
    private AccountOrigin origin = AccountOrigin.LOCAL;
    private boolean known;
    private boolean sure;

    /** Reads the one that the address names; without a name it is to be a new one. */
    public void read() {
        if (name == null) {
            return;
        }
        accounts.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> Forms.notFound(new UnknownException(RefusalReason.UNKNOWN_USER, String.valueOf(name))));
    }

    private void show(User user) {
        role = user.role();
        operator = user.operator();
        origin = user.origin();
        known = true;
    }

    /** Adds somebody, whose first password the page that answers shows, or changes the one there is. */
    public void save() {
        if (!known) {
            Forms.attempt("f", () -> {
                shownOnce.show(accounts.add(user()));
                known = true;
            });
            return;
        }
        String next = isMyself() && role != Role.ADMINISTRATOR ? "now.xhtml" : "users.xhtml";
        Forms.submit("f", next, () -> {
            requireSure();
            accounts.change(user());
        });
    }

    /** Nobody gives up the right to take it back by a slip of the hand. */
    private void requireSure() {
        if (isMyself() && role != Role.ADMINISTRATOR && !sure) {
            throw new InvalidInputException("sure", RefusalReason.OWN_ROLE_LOSS_UNCONFIRMED);
        }
    }

    public void resetPassword() {
        Forms.attempt("password", () -> shownOnce.show(accounts.resetPassword(existing())));
    }

    public void remove() {
        Forms.submit("gone", "users.xhtml", () -> accounts.remove(existing()));
    }

    private User user() {
        return new User(name == null ? "" : name, role, operator, origin);
    }

    private String existing() {
        return Objects.requireNonNull(name);
    }

    /** Whether it is the account of whoever looks at it. */
    public boolean isMyself() {
        String me = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        return known && Objects.equals(me, name);
    }

    public List<String> getOperators() {
        List<OperatorPart> all = configuration.export().operators();
        return all == null
                ? List.of()
                : all.stream()
                        .map(OperatorPart::name)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** Who knows the password and decides on the role: Phone Alert itself, or the enterprise's directory or provider. */
    public AccountOrigin getOrigin() {
        return origin;
    }

    public boolean isKnown() {
        return known;
    }

    @Nullable
    public String getName() {
        return name;
    }

    /** Not once it is known: the address is read again with each form. */
    public void setName(@Nullable String name) {
        if (!known) {
            this.name = name;
        }
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    @Nullable
    public String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}

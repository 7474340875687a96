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
import org.phonealert.admin.connections.NewSecret;
import org.phonealert.admin.operators.Groups;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.people.account.AccountOrigin;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;

/** The page that adds or edits one user; a new password is shown once. */
@Named
@ViewScoped
public class UserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Configuration configuration;

    @Inject
    private NewSecret newSecret;

    @Nullable
    private String name;

    @Nullable
    private String operator;

    private Role role = Role.OPERATOR;
    private AccountOrigin origin = AccountOrigin.LOCAL;
    private boolean known;
    private boolean sure;

    /** Reads the user that the address names; without a name the page adds one. */
    public void read() {
        if (name == null) {
            return;
        }
        accounts.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        this::show,
                        () -> Forms.respondNotFound(
                                new UnknownException(RefusalReason.UNKNOWN_USER, String.valueOf(name))));
    }

    private void show(User user) {
        role = user.role();
        operator = user.operator();
        origin = user.origin();
        known = true;
    }

    /** Adds the user and shows the first password, or changes the existing user. */
    public void save() {
        if (!known) {
            Forms.perform("f", () -> {
                newSecret.show(accounts.add(user()));
                known = true;
            });
            return;
        }
        String next = isMyself() && role != Role.ADMINISTRATOR ? "now.xhtml" : "users.xhtml";
        Forms.submit("f", next, () -> {
            requireConfirmation();
            accounts.change(user());
        });
    }

    /** Administrators confirm before they give up their own role, which they could not take back. */
    private void requireConfirmation() {
        if (isMyself() && role != Role.ADMINISTRATOR && !sure) {
            throw new InvalidInputException("sure", RefusalReason.OWN_ROLE_LOSS_UNCONFIRMED);
        }
    }

    public void resetPassword() {
        Forms.perform("password", () -> newSecret.show(accounts.resetPassword(existingName())));
    }

    public void remove() {
        Forms.submit("gone", "users.xhtml", () -> accounts.remove(existingName()));
    }

    private User user() {
        return new User(name == null ? "" : name, role, operator, origin);
    }

    private String existingName() {
        return Objects.requireNonNull(name);
    }

    /** Whether this is the account that is logged in. */
    public boolean isMyself() {
        String me = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        return known && Objects.equals(me, name);
    }

    public List<String> getOperators() {
        return Groups.operatorsOf(configuration.export());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** Who manages password and role: Phone Alert, or the enterprise's directory or OpenID provider. */
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

    /** Ignored for an existing user: every submit sets the name from the address again. */
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

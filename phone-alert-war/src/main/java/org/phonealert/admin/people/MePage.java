package org.phonealert.admin.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.ReceivedNotification;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.User;

/** The account that is logged in, its operator, and the latest notifications of that operator. */
@Named
@ViewScoped
public class MePage implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String ADDRESS = "me.xhtml";
    private static final int LATEST = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private Configuration configuration;

    @Inject
    private Telephones telephones;

    @Inject
    private Handling handling;

    @Nullable
    private User user;

    @Nullable
    private OperatorPart operator;

    @Nullable
    private Telephone telephone;

    private List<ReceivedNotification> latest = List.of();

    public void read() {
        String login = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        User me = accounts.get(login);
        user = me;
        operator = Sections.orEmpty(configuration.export().operators()).stream()
                .filter(one -> Objects.equals(one.name(), me.operator()))
                .findFirst()
                .orElse(null);
        if (operator != null) {
            String name = Objects.requireNonNull(operator.name());
            telephone = telephones.ofOperators().get(name);
            latest = telephones.latestOf(name, LATEST);
        }
    }

    /** Starts a test call to the user's own phone and follows it. */
    public void tryOut() {
        TestCall.begin("f", ADDRESS, () -> handling.testCall(operatorName()));
    }

    /** The name of the operator linked to the account. */
    public String operatorName() {
        return Objects.requireNonNull(Objects.requireNonNull(operator).name());
    }

    @Nullable
    public User getUser() {
        return user;
    }

    /** Null if no operator is linked to the account. */
    @Nullable
    public OperatorPart getOperator() {
        return operator;
    }

    @Nullable
    public Telephone getTelephone() {
        return telephone;
    }

    public List<ReceivedNotification> getLatest() {
        return latest;
    }
}

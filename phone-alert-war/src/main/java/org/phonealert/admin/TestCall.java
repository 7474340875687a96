package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.phonealert.InvalidInputException;
import org.phonealert.configuration.Configuration;
import org.phonealert.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.notification.Notification;
import org.phonealert.notification.Notifications;
import org.phonealert.operator.Operators;
import org.phonealert.overview.Overview;

/** A free call to somebody, to hear that it rings; followed until it ends. */
@Named
@ViewScoped
public class TestCall implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Configuration configuration;

    @Inject
    private Operators operators;

    @Inject
    private Notifications notifications;

    @Inject
    private Overview overview;

    @Nullable
    private String operator;

    @Nullable
    private Long call;

    /** Rings now. */
    public void ring() {
        Forms.attempt("test", () -> {
            if (operator == null) {
                throw new InvalidInputException("operator", "is missing");
            }
            call = notifications.queueTest(operators.getByName(operator)).id();
        });
    }

    /** Those who have a number. */
    public List<String> getOperators() {
        List<OperatorPart> all = configuration.export().operators();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(one -> one.mobileNumber() != null)
                        .map(OperatorPart::name)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
    }

    /** The call as it stands, once somebody was called. */
    @Nullable
    public Notification getNotification() {
        return call == null ? null : overview.notification(call).notification();
    }

    /** What stands in its way, in words. */
    public String getTrouble() {
        Notification now = getNotification();
        return now == null ? "" : now.error().map(TestCall::said).orElse("");
    }

    private static String said(String error) {
        ResourceBundle words = Words.of(FacesContext.getCurrentInstance());
        String key = "obstacle_" + error;
        return words.containsKey(key) ? words.getString(key) : error;
    }

    @Nullable
    public String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }
}

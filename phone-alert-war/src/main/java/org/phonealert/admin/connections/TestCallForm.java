package org.phonealert.admin.connections;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.Telephones;

/** The form that calls an operator to test the phone integration. */
@Named
@ViewScoped
public class TestCallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Telephones telephones;

    @Inject
    private Handling handling;

    @Nullable
    private String operator;

    public void ring() {
        TestCall.begin("test", "phone.xhtml", () -> {
            if (operator == null) {
                throw new InvalidInputException("operator", RefusalReason.MISSING);
            }
            return handling.testCall(operator);
        });
    }

    /** The operators who have a number. */
    public List<String> getOperators() {
        return telephones.ofOperators().keySet().stream().sorted().toList();
    }

    @Nullable
    public String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }
}

package org.phonealert.admin.connections;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.base.Channel;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.office.configuration.ConnectionEdits;
import org.phonealert.office.overview.Telephones;

/** How the telephones of the operators ring, and the numbers that calls are shown from. */
@Named
@ViewScoped
public class PhonePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Configuration configuration;

    @Inject
    private ConnectionEdits edits;

    @Nullable
    private IntegrationPart seen;

    @Nullable
    private Channel type = Channel.PHONE;

    @Nullable
    private String name;

    @Nullable
    private String outgoingNumber;

    @Nullable
    private String language;

    private boolean useAlternativeMonitorNames;
    private boolean active = true;

    @Nullable
    private String outgoingNumbers;

    @Inject
    private Telephones telephones;

    @Nullable
    private String operator;

    @PostConstruct
    void read() {
        ConfigurationDocument now = configuration.export();
        name = Words.of(FacesContext.getCurrentInstance()).getString("phone_default_name");
        if (now.outgoingNumbers() != null) {
            outgoingNumbers = String.join("\n", now.outgoingNumbers());
        }
        if (now.integrations() != null) {
            now.integrations().forEach(this::show);
        }
    }

    private void show(IntegrationPart phone) {
        seen = phone;
        name = phone.name();
        outgoingNumber = phone.outgoingNumber();
        language = phone.language();
        useAlternativeMonitorNames = Boolean.TRUE.equals(phone.useAlternativeMonitorNames());
        active = Boolean.TRUE.equals(phone.active());
    }

    public void save() {
        Forms.submit(
                "f",
                "integrations.xhtml",
                () -> edits.savePhone(
                        seen,
                        new IntegrationPart(type, name, active, outgoingNumber, language, useAlternativeMonitorNames)));
    }

    /** The lines as numbers, however they are set apart. */
    public void saveOutgoingNumbers() {
        List<String> numbers = outgoingNumbers == null
                ? List.of()
                : Stream.of(outgoingNumbers.split("[\\s,;]+"))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList();
        Forms.submit("numbers", "phone.xhtml", () -> edits.saveOutgoingNumbers(numbers));
    }

    /** Calls somebody, to hear that it rings. */
    public void ring() {
        TestCall.begin("test", "phone.xhtml", () -> {
            if (operator == null) {
                throw new InvalidInputException("operator", RefusalReason.MISSING);
            }
            return telephones.tryOut(operator);
        });
    }

    /** Those who have a number. */
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

    public boolean isEnabled() {
        return seen != null;
    }

    @Nullable
    public Channel getType() {
        return type;
    }

    public void setType(@Nullable Channel type) {
        this.type = type;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    public String getOutgoingNumber() {
        return outgoingNumber;
    }

    public void setOutgoingNumber(@Nullable String outgoingNumber) {
        this.outgoingNumber = outgoingNumber;
    }

    @Nullable
    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public boolean isUseAlternativeMonitorNames() {
        return useAlternativeMonitorNames;
    }

    public void setUseAlternativeMonitorNames(boolean useAlternativeMonitorNames) {
        this.useAlternativeMonitorNames = useAlternativeMonitorNames;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    @Nullable
    public String getOutgoingNumbers() {
        return outgoingNumbers;
    }

    public void setOutgoingNumbers(@Nullable String outgoingNumbers) {
        this.outgoingNumbers = outgoingNumbers;
    }
}

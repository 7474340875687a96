package org.phonealert.admin.connections;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.admin.Words;
import org.phonealert.base.Channel;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.office.configuration.ConnectionEdits;

/** The page of the phone integration. */
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

    @PostConstruct
    void read() {
        ConfigurationDocument now = configuration.export();
        name = Words.of(FacesContext.getCurrentInstance()).getString("phone_default_name");
        Sections.orEmpty(now.integrations()).forEach(this::show);
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
}

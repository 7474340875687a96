package org.phonealert.admin.escalation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.ConfigurationDocument.MonitorPart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.overview.History;

/** The page of one monitor: its name for phone alerts. */
@Named
@ViewScoped
public class MonitorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient History history;

    @Inject
    private transient Edits edits;

    private String name = "";

    @Nullable
    private String nameForPhoneAlerts;

    /** Reads the monitor; answers 404 if it does not exist. */
    public void read() {
        try {
            nameForPhoneAlerts = history.monitor(name).nameForPhoneAlerts().orElse(null);
        } catch (UnknownException unknown) {
            Forms.respondNotFound(unknown);
        }
    }

    public void save() {
        Forms.submit("f", "monitors.xhtml", () -> edits.save(new MonitorPart(name, nameForPhoneAlerts)));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Nullable
    public String getNameForPhoneAlerts() {
        return nameForPhoneAlerts;
    }

    public void setNameForPhoneAlerts(@Nullable String nameForPhoneAlerts) {
        this.nameForPhoneAlerts = nameForPhoneAlerts;
    }
}

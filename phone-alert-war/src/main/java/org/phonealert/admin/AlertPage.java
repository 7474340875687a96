package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.UnknownException;
import org.phonealert.alert.Alert;
import org.phonealert.alert.Alerts;
import org.phonealert.alert.HistoryLine;
import org.phonealert.notification.Notification;
import org.phonealert.notification.Notifications;

/** The whole story of one alert. */
@Named
@RequestScoped
public class AlertPage {
    private static final int NOT_FOUND = 404;

    @Inject
    private Alerts alerts;

    @Inject
    private Notifications notifications;

    private long id;

    @Nullable
    private Alert alert;

    private List<HistoryLine> history = List.of();
    private List<Notification> calls = List.of();

    /** Reads it; a number that no alert has is a page that is not there. */
    public void read() throws IOException {
        try {
            alert = alerts.get(id);
            history = alerts.history(id);
            calls = notifications.forAlert(id);
        } catch (UnknownException nobody) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(NOT_FOUND, nobody.reason());
            faces.responseComplete();
        }
    }

    public int costOf(Notification call) {
        return notifications.costOf(call);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    @Nullable
    public Alert getAlert() {
        return alert;
    }

    public List<HistoryLine> getHistory() {
        return history;
    }

    public List<Notification> getCalls() {
        return calls;
    }
}

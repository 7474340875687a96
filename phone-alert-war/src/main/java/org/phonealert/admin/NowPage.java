package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alert.Acknowledgement;
import org.phonealert.alert.Alerts;
import org.phonealert.escalation.Escalations;
import org.phonealert.overview.Moment;
import org.phonealert.overview.Overview;

/** What is open, who is being called, what comes next. */
@Named
@RequestScoped
public class NowPage {
    private static final int MOST = 200;

    @Inject
    private Overview overview;

    @Inject
    private Alerts alerts;

    @Inject
    private Escalations escalations;

    @Nullable
    private Moment moment;

    /** Asked once for each picture of the page. */
    public Moment getMoment() {
        if (moment == null) {
            moment = overview.now(MOST);
        }
        return moment;
    }

    public void acknowledge(long alert) {
        alerts.acknowledge(alert, me(), Acknowledgement.Way.WEB);
        moment = null;
    }

    public void resolve(long alert) {
        alerts.resolve(alert, me());
        moment = null;
    }

    public void escalate(long alert) {
        escalations.moveOn(alert);
        moment = null;
    }

    /** Seconds from the picture to that instant, not below 0. */
    public long secondsTo(Instant instant) {
        return Math.max(0, Duration.between(getMoment().at(), instant).toSeconds());
    }

    private static String me() {
        return FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
    }
}

package org.phonealert.admin.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.oncallview.OnCall.OfSchedule;
import org.phonealert.office.overview.Overview;
import org.phonealert.office.overview.OverviewSnapshot;
import org.phonealert.people.account.Actor;

/** The page Now: open alerts, calls under way, next steps. */
@Named
@RequestScoped
public class NowPage {
    private static final int MOST = 200;
    private static final int SCHEDULES_SHOWN = 12;

    @Inject
    private Overview overview;

    @Inject
    private Handling handling;

    @Inject
    private Actor actor;

    @Nullable
    private OverviewSnapshot moment;

    /** The snapshot that this request shows; read once. */
    public OverviewSnapshot getMoment() {
        if (moment == null) {
            moment = overview.snapshot(MOST);
        }
        return moment;
    }

    /** The schedules that are shown; those without an operator on duty come first. */
    public List<OfSchedule> getSchedules() {
        return getMoment().schedules().stream()
                .sorted(Comparator.comparing(one -> !one.operators().isEmpty()))
                .limit(SCHEDULES_SHOWN)
                .toList();
    }

    /** How many more schedules there are. */
    public int getMoreSchedules() {
        return Math.max(0, getMoment().schedules().size() - SCHEDULES_SHOWN);
    }

    public void acknowledge(long alert) {
        act(() -> handling.acknowledge(alert, actor.name(), Acknowledgement.Way.WEB));
    }

    public void resolve(long alert) {
        act(() -> handling.resolve(alert, actor.name()));
    }

    public void escalate(long alert) {
        act(() -> handling.escalate(alert));
    }

    public void stopAllCalls() {
        act(handling::stopAllCalls);
    }

    public void resumeCalls() {
        act(handling::resumeCalls);
    }

    private void act(Runnable action) {
        Forms.perform("now", action);
        moment = null;
    }

    /** Seconds from the snapshot to that instant, at least 0. */
    public long secondsTo(Instant instant) {
        return Math.max(0, Duration.between(getMoment().at(), instant).toSeconds());
    }
}

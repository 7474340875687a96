package org.phonealert.admin.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCall.ScheduleStatus;

/** The page On call: who is on duty on each schedule. */
@Named
@RequestScoped
public class SchedulesPage {
    private static final int PAGE = 25;

    @Inject
    private OnCall onCall;

    @Nullable
    private String q;

    @Nullable
    private String after;

    @Nullable
    private List<ScheduleStatus> found;

    /** The schedules of this page whose name or operators on duty match the search. */
    public List<ScheduleStatus> getStandings() {
        return find().stream().limit(PAGE).toList();
    }

    /** The name after which the next page starts; null on the last page. */
    @Nullable
    public String getNext() {
        return find().size() <= PAGE ? null : find().get(PAGE - 1).name();
    }

    private List<ScheduleStatus> find() {
        if (found == null) {
            found = onCall.statuses(
                    Objects.requireNonNullElse(q, "").strip(), Objects.requireNonNullElse(after, ""), PAGE + 1);
        }
        return found;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    @Nullable
    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}

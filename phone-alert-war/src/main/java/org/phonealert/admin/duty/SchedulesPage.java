package org.phonealert.admin.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCall.ScheduleStatus;

/** Who is on duty, by each schedule. */
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

    /** One page of those whose name, or whose people's now, contains what is searched. */
    public List<ScheduleStatus> getStandings() {
        return look().stream().limit(PAGE).toList();
    }

    /** The last name of this page, if there are more. */
    @Nullable
    public String getNext() {
        return look().size() <= PAGE ? null : look().get(PAGE - 1).name();
    }

    private List<ScheduleStatus> look() {
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

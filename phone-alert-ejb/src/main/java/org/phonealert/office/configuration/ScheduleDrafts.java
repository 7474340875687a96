package org.phonealert.office.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Name;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.PlanChange;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.duty.SchedulePlan;
import org.phonealert.oncall.shift.Difference;
import org.phonealert.oncall.shift.ShiftOverride;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** Previews what an edit of a schedule would change, without saving it. */
@Stateless
@AllowedFor(Role.EDITOR)
public class ScheduleDrafts {
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final int MOST = 100;

    @Inject
    private SetUp setUp;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Duty duty;

    @Inject
    private Clock clock;

    /**
     * The changes in the next 28 days. A fault names the field of the part.
     *
     * @param seen as the user saw it; null for a new one
     * @throws org.phonealert.base.ConflictException if another user has changed it meanwhile
     */
    public Draft of(@Nullable SchedulePart seen, SchedulePart typed) {
        ScheduleSection section = setUp.schedules();
        String name = Name.require(typed.name());
        Edits.requireUnchanged(seen, typed, section.export(), SchedulePart::name);
        Instant now = clock.instant();
        Optional<PlannedSchedule> before =
                Optional.ofNullable(seen).map(SchedulePart::name).flatMap(schedules::find);
        SchedulePlan wanted = section.plan(typed);
        SchedulePlan plan =
                before.map(one -> wanted.continuing(one.plan(), now)).orElse(wanted);
        List<ShiftOverride> overrides = section.overrides(typed);
        PlanChange change = duty.preview(
                before.map(PlannedSchedule::id).orElse(null), plan, overrides, new Span(now, now.plus(AHEAD)));
        Map<Long, String> names = section.names();
        return new Draft(
                ScheduleSection.part(new PlannedSchedule(0, name, plan, overrides), names::get, typed.planning()),
                change.differences().stream()
                        .limit(MOST)
                        .map(one -> change(one, names))
                        .toList(),
                Math.max(0, change.differences().size() - MOST),
                change.gaps().stream().limit(MOST).toList(),
                Math.max(0, change.gaps().size() - MOST));
    }

    private static Change change(Difference one, Map<Long, String> names) {
        return new Change(one.span(), called(one.before(), names), called(one.then(), names));
    }

    private static List<String> called(List<Long> operators, Map<Long, String> names) {
        return operators.stream().map(id -> names.getOrDefault(id, "?")).toList();
    }

    /**
     * A schedule that is not saved yet.
     *
     * @param part as it would be saved: with turns in an order in which the rotation continues where turns were added
     *     or removed
     * @param changes times when other operators would be on duty, the first 100
     * @param moreChanges how many more there are
     * @param gaps times that would not have an operator on duty any more, the first 100
     * @param moreGaps how many more there are
     */
    public record Draft(SchedulePart part, List<Change> changes, int moreChanges, List<Span> gaps, int moreGaps) {}

    /**
     * A time with other operators on duty than before.
     *
     * @param before the present operators on duty, by name, in the order in which they are called; empty for none
     * @param then those after the change
     */
    public record Change(Span span, List<String> before, List<String> then) {}
}

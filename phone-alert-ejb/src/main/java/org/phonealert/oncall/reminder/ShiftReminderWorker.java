package org.phonealert.oncall.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phonealert.base.mail.MailSender;
import org.phonealert.base.work.DueWork;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.oncall.shift.Span;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;
import org.phonealert.people.operator.ShiftNotices;

/**
 * Plans the mails to operators about their shifts, queues each when it is due, and sends the queue. Shifts are calculated
 * once an hour and within a minute of a change; every second only the planned mails are looked at.
 */
@ApplicationScoped
public class ShiftReminderWorker extends DueWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_CHANGE = Duration.ofHours(1);

    /** How far ahead is planned: until long after the next calculation. */
    private static final Duration AHEAD = Duration.ofHours(2);

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    @Inject
    private ShiftMails mails;

    @Inject
    private MailSender mailSender;

    private Basis basis = new Basis(-1, Map.of());
    private Instant lookedAt = Instant.MIN;
    private Instant plannedAt = Instant.MIN;

    /** In the order in which they are due. */
    private List<PlannedReminder> planned = List.of();

    /**
     * What the mails were planned from.
     *
     * @param version of all that is planned
     * @param wanted by operators' numbers
     */
    private record Basis(long version, Map<Long, ShiftNotices> wanted) {}

    ShiftReminderWorker() {
        super(1, Duration.ZERO);
    }

    @Override
    protected void drain() {
        if (!mailSender.isConfigured()) {
            return;
        }
        Instant now = clock.instant();
        if (isOver(PAUSE, lookedAt, now)) {
            refresh(now);
            lookedAt = now;
        }
        List<PlannedReminder> due =
                planned.stream().takeWhile(some -> some.isDue(now)).toList();
        if (!due.isEmpty()) {
            mails.queue(PlannedReminder.stillUseful(due, now));
            planned = planned.subList(due.size(), planned.size());
        }
        mailSender.sendAll(mails);
    }

    private void refresh(Instant now) {
        Basis current = new Basis(
                duty.version(),
                operators.withShiftNotices().stream().collect(Collectors.toMap(Operator::id, Operator::shiftNotices)));
        if (!current.equals(basis) || isOver(PAUSE_WITHOUT_CHANGE, plannedAt, now)) {
            planned = plan(current.wanted(), now);
            basis = current;
            plannedAt = now;
        }
    }

    /** Also after the clock was put back by more than the pause. */
    private static boolean isOver(Duration pause, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(pause) >= 0;
    }

    /** Also mails that are due already: all nodes may have been down. */
    private List<PlannedReminder> plan(Map<Long, ShiftNotices> wanted, Instant now) {
        int longestBefore = wanted.values().stream()
                .map(ShiftNotices::minutesBefore)
                .mapToInt(minutes -> minutes == null ? 0 : minutes)
                .max()
                .orElse(0);
        Span looked = new Span(
                now.minus(ReminderKind.LATEST).minusSeconds(1),
                now.plus(AHEAD).plus(Duration.ofMinutes(longestBefore)));
        return duty.shifts(wanted.keySet(), looked).entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .flatMap(shift -> PlannedReminder.of(
                                of.getKey(), shift, looked, wanted.getOrDefault(shift.operator(), ShiftNotices.NONE))))
                .sorted(Comparator.comparing(PlannedReminder::due))
                .toList();
    }
}

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
 * Foresees what operators are to be told of their shifts, has it written down when it is due, and sends it. Shifts are
 * calculated once an hour and within a minute of a change; every second only what was foreseen is looked at.
 */
@ApplicationScoped
public class ShiftReminderWorker extends DueWork {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WITHOUT_CHANGE = Duration.ofHours(1);

    /** What falls due until long after the next calculation. */
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
    private Instant foreseenAt = Instant.MIN;

    /** By when they are due. */
    private List<PlannedReminder> ahead = List.of();

    /**
     * What everything was foreseen from.
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
            look(now);
            lookedAt = now;
        }
        List<PlannedReminder> due =
                ahead.stream().takeWhile(some -> some.isDue(now)).toList();
        if (!due.isEmpty()) {
            mails.write(PlannedReminder.toTell(due, now));
            ahead = ahead.subList(due.size(), ahead.size());
        }
        mailSender.sendAll(mails);
    }

    private void look(Instant now) {
        Basis current = new Basis(
                duty.version(),
                operators.withShiftNotices().stream().collect(Collectors.toMap(Operator::id, Operator::shiftNotices)));
        if (!current.equals(basis) || isOver(PAUSE_WITHOUT_CHANGE, foreseenAt, now)) {
            ahead = foresee(current.wanted(), now);
            basis = current;
            foreseenAt = now;
        }
    }

    /** Also after a clock was put back by more than the pause: it is not waited for. */
    private static boolean isOver(Duration pause, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(pause) >= 0;
    }

    /** Also what is due already: no node may have been there in time. */
    private List<PlannedReminder> foresee(Map<Long, ShiftNotices> wanted, Instant now) {
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

package org.phonealert.office.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.phonealert.alerting.credit.BalanceLow;
import org.phonealert.alerting.credit.CreditsExhausted;
import org.phonealert.alerting.history.Concern;
import org.phonealert.base.work.WorkOverdue;
import org.phonealert.monitoring.connection.ConnectionHealthChanged;
import org.phonealert.oncall.calendar.CalendarProblem;
import org.phonealert.oncall.duty.GapAhead;
import org.phonealert.oncall.externaloncall.ExternalOnCallNews;

/** Writes notices for events that concern administrators, in the transactions in which they happen. */
@ApplicationScoped
public class NoticeWriter {
    @Inject
    private NoticeBoard board;

    void ofAnAlert(@Observes Concern concern) {
        board.pin(concern.line());
    }

    void low(@Observes BalanceLow low) {
        board.pin(Matter.BALANCE_LOW, String.valueOf(low.balance()));
    }

    void exhausted(@Observes CreditsExhausted exhausted) {
        board.pin(Matter.CREDITS_EXHAUSTED, null);
    }

    void overdue(@Observes WorkOverdue overdue) {
        board.pin(Matter.WORK_OVERDUE, String.valueOf(overdue.rows()));
    }

    void planning(@Observes ExternalOnCallNews news) {
        Matter matter = switch (news.kind()) {
            case FAILS -> Matter.PLANNING_FAILS;
            case IS_BACK -> Matter.PLANNING_IS_BACK;
            case NAMES_STRANGERS -> Matter.PLANNING_NAMES_STRANGERS;
        };
        board.pin(matter, news.summary());
    }

    void link(@Observes ConnectionHealthChanged news) {
        board.pin(news.fails() ? Matter.SOURCE_FAILS : Matter.SOURCE_IS_BACK, news.summary());
    }

    void gap(@Observes GapAhead gap) {
        board.pin(Matter.DUTY_GAP, gap.summary());
    }

    void calendar(@Observes CalendarProblem trouble) {
        board.pin(trouble.fails() ? Matter.CALENDAR_FAILS : Matter.CALENDAR_DOUBTS, trouble.summary());
    }
}

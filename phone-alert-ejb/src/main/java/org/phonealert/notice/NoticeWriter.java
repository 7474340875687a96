package org.phonealert.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.phonealert.WorkOverdue;
import org.phonealert.alert.Concern;
import org.phonealert.calendar.CalendarTrouble;
import org.phonealert.credit.BalanceLow;
import org.phonealert.credit.CreditsExhausted;
import org.phonealert.duty.GapAhead;
import org.phonealert.link.LinkNews;
import org.phonealert.planning.PlanningNews;

/** Hears what concerns administrators, in the transaction in which it happens. */
@ApplicationScoped
public class NoticeWriter {
    @Inject
    private NoticeBoard board;

    void ofAnAlert(@Observes Concern concern) {
        board.pin(Matter.of(concern.type()), concern.alertId(), concern.operator(), concern.detail());
    }

    void low(@Observes BalanceLow low) {
        board.pin(Matter.BALANCE_LOW, null, null, String.valueOf(low.balance()));
    }

    void exhausted(@Observes CreditsExhausted exhausted) {
        board.pin(Matter.CREDITS_EXHAUSTED, null, null, null);
    }

    void overdue(@Observes WorkOverdue overdue) {
        board.pin(Matter.WORK_OVERDUE, null, null, String.valueOf(overdue.rows()));
    }

    void planning(@Observes PlanningNews news) {
        Matter matter = switch (news.kind()) {
            case FAILS -> Matter.PLANNING_FAILS;
            case IS_BACK -> Matter.PLANNING_IS_BACK;
            case NAMES_STRANGERS -> Matter.PLANNING_NAMES_STRANGERS;
        };
        board.pin(matter, null, null, news.summary());
    }

    void link(@Observes LinkNews news) {
        board.pin(news.fails() ? Matter.SOURCE_FAILS : Matter.SOURCE_IS_BACK, null, null, news.summary());
    }

    void gap(@Observes GapAhead gap) {
        board.pin(Matter.DUTY_GAP, null, null, gap.summary());
    }

    void calendar(@Observes CalendarTrouble trouble) {
        board.pin(trouble.fails() ? Matter.CALENDAR_FAILS : Matter.CALENDAR_DOUBTS, null, null, trouble.summary());
    }
}

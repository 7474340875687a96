package org.phonealert.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.history.HistoryDetails;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.notification.NotificationState;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.base.Channel;
import org.phonealert.office.overview.AlertStory;

/** One message to one operator, and what became of it. */
public record NotificationView(
        long id,
        String operator,
        Channel channel,
        Reason reason,
        @Nullable String number,
        NotificationState state,
        int level,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable String carrierReference,
        int credits,
        @Nullable String error) {

    /** Why it was sent. */
    public enum Reason {
        ALERT,
        TEST
    }

    static NotificationView of(AlertStory.Sent sent) {
        Notification notification = sent.notification();
        return new NotificationView(
                notification.id(),
                notification.operator().name(),
                notification.channel(),
                notification.isTest() ? Reason.TEST : Reason.ALERT,
                notification.number().orElse(null),
                notification.state(),
                notification.level(),
                notification.createdAt(),
                notification.sentAt().orElse(null),
                notification.endedAt().orElse(null),
                notification.carrierReference().orElse(null),
                sent.credits(),
                notification
                        .obstacle()
                        .map(Obstacle::name)
                        .or(() -> notification.error().map(NotificationView::text))
                        .orElse(null));
    }

    private static String text(CarrierError error) {
        return HistoryDetails.error(error.cause(), error.code(), error.technical());
    }
}

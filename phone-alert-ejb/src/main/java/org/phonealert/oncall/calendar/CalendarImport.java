package org.phonealert.oncall.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.Text;
import org.phonealert.base.json.Json;
import org.phonealert.base.work.Backoff;
import org.phonealert.base.work.WorkOrder;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.UnreadableCalendarException;

/** The calendar that a schedule imports its shifts from. */
@Entity
@Table(name = "calendar_imports")
class CalendarImport extends Identified {
    /** Longer than fetching and reading a calendar may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LASTS_AFTER = Duration.ofDays(1);
    private static final int BEGINNING = 1;
    private static final int LASTED = 2;
    private static final int LONGEST_MARK = 500;
    private static final int LONGEST_DETAIL = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    @Column(name = "schedule_id")
    private long scheduleId;

    @Nullable
    private String url;

    @Column(name = "calendar_text")
    @Nullable
    private String text;

    @Column(name = "good_copy")
    @Nullable
    private String goodCopy;

    @Nullable
    private String etag;

    @Column(name = "last_modified")
    @Nullable
    private String lastModified;

    @Embedded
    private WorkOrder work = new WorkOrder();

    @Column(name = "fetch_at")
    private OffsetDateTime fetchAt;

    @Column(name = "read_at")
    @Nullable
    private OffsetDateTime readAt;

    private int failures;

    @Column(name = "failing_since")
    @Nullable
    private OffsetDateTime failingSince;

    @Enumerated(EnumType.STRING)
    @Nullable
    private CalendarFault fault;

    @Column(name = "fault_detail")
    @Nullable
    private String faultDetail;

    /** What administrators were notified of: nothing, the beginning of a failure, or that it lasts. */
    @Column(name = "told")
    private int notified;

    private String warnings = Json.write(new Warnings(List.of()));

    /** As they are stored. */
    record Warnings(List<CalendarWarning> all) {}

    @SuppressWarnings("NullAway.Init")
    protected CalendarImport() {}

    @SuppressWarnings("NullAway.Init") // replace() fills the rest
    CalendarImport(long scheduleId, CalendarSource source, Instant now) {
        this.scheduleId = scheduleId;
        replace(source, now);
    }

    /** Imports another calendar from now on. The shifts of the former one stay until this one was read. */
    final void replace(CalendarSource source, Instant now) {
        url = source.url();
        text = source.text();
        goodCopy = null;
        etag = null;
        lastModified = null;
        readAt = null;
        fetchAt = kept(now);
        work.fallDue(now);
        work.revoke();
        worksAgain();
    }

    private void worksAgain() {
        failures = 0;
        failingSince = null;
        fault = null;
        faultDetail = null;
        notified = 0;
    }

    /** Claims it for one lease. */
    CalendarFetch claim(PlannedSchedule schedule, Instant now) {
        int fence = work.claim(now.plus(LEASE));
        boolean asks = url != null && !fetchAt.toInstant().isAfter(now);
        return new CalendarFetch(
                id(),
                schedule,
                fence,
                asks ? url : null,
                goodCopy == null ? null : etag,
                goodCopy == null ? null : lastModified,
                text == null ? goodCopy : text);
    }

    boolean isClaimedBy(int holder) {
        return work.isClaimedBy(holder);
    }

    /** Records that it was read: the answer is the last good copy now. */
    void read(Instant now, CalendarResult result, Duration refresh) {
        CalendarServer.Answer answer = result.answer();
        if (answer != null && answer.text() != null) {
            goodCopy = result.copy();
            etag = mark(answer.etag());
            lastModified = mark(answer.lastModified());
        }
        if (answer != null || url == null) {
            readAt = kept(now);
            fetchAt = kept(now.plus(refresh));
            worksAgain();
        }
        work.fallDue(fetchAt.toInstant());
    }

    private static @Nullable String mark(@Nullable String given) {
        return given == null || given.length() > LONGEST_MARK ? null : given;
    }

    /**
     * Records that it could not be read; it is due again after 1, 2, 4 … minutes, up to the usual pause.
     *
     * @return whether administrators are to be notified: of the second failure in a row, and when it has lasted for a day
     */
    boolean failed(Instant now, UnreadableCalendarException why, Duration refresh) {
        fault = why.fault();
        faultDetail = Text.fit(why.detail(), LONGEST_DETAIL);
        failingSince = failingSince == null ? kept(now) : failingSince;
        failures++;
        fetchAt = kept(now.plus(new Backoff(FIRST_PAUSE, refresh).after(failures)));
        work.fallDue(fetchAt.toInstant());
        boolean lasts = !now.isBefore(failingSince.toInstant().plus(LASTS_AFTER));
        int toNotify = lasts ? LASTED : failures > 1 ? BEGINNING : notified;
        boolean news = toNotify > notified;
        notified = Math.max(notified, toNotify);
        return news;
    }

    /**
     * Records what could not be imported.
     *
     * @return the warnings that are new
     */
    List<CalendarWarning> warn(List<CalendarWarning> all) {
        List<CalendarWarning> known = warnings();
        warnings = Json.write(new Warnings(all));
        return all.stream().filter(one -> !known.contains(one)).toList();
    }

    List<CalendarWarning> warnings() {
        return Json.readKnown(warnings, Warnings.class).all();
    }

    long scheduleId() {
        return scheduleId;
    }

    int failures() {
        return failures;
    }

    CalendarSource source() {
        return new CalendarSource(url, text);
    }

    CalendarStatus status(boolean whole) {
        return new CalendarStatus(
                source().shown(),
                instant(readAt).orElse(null),
                instant(failingSince).orElse(null),
                fault,
                faultDetail == null ? "" : faultDetail,
                whole ? warnings() : List.of());
    }
}

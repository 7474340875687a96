package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.oncallview.OnCall;
import org.phonealert.office.oncallview.OnCallStatement;
import org.phonealert.oncall.shift.DutyHours;
import org.phonealert.oncall.shift.HourKind;
import org.phonealert.security.ApiCaller;

/** Who is on duty. */
@Path("/on-call")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OnCallResource {
    @Inject
    private OnCall onCall;

    @Inject
    private OnCallStatement statements;

    @Inject
    private ApiCaller caller;

    /** By each schedule, now or at another instant. */
    @GET
    public OnDutyAt onDuty(@QueryParam("at") @Nullable String at) {
        OnCall.Answer answer = onCall.at(Optional.ofNullable(at).map(OnCallResource::instant));
        return new OnDutyAt(
                answer.at(),
                answer.schedules().stream()
                        .map(one -> new OnDuty(one.schedule(), one.operators()))
                        .toList());
    }

    /** What operators did in a month, such as 2026-11; in the one that is running if none is named. */
    @GET
    @Path("statement")
    public OnCallMonth statement(@QueryParam("month") @Nullable String month) {
        caller.requireAdministrator();
        OnCallStatement.Statement statement =
                statements.of(Optional.ofNullable(month).map(OnCallResource::month));
        return new OnCallMonth(
                statement.month(),
                statement.until(),
                statement.operators().stream().map(OnCallResource::line).toList());
    }

    private static OperatorOnCall line(OnCallStatement.OfOperator one) {
        return new OperatorOnCall(
                one.operator(),
                MinutesOnDuty.of(one.hours()),
                one.schedules().stream()
                        .map(its -> new ScheduleOnCall(its.schedule(), MinutesOnDuty.of(its.hours())))
                        .toList(),
                one.calls(),
                one.acknowledged());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInputException("month", RefusalReason.NOT_A_MONTH, text);
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidInputException("at", RefusalReason.NOT_AN_INSTANT, text);
        }
    }

    /** Who is on duty at an instant. */
    public record OnDutyAt(Instant at, List<OnDuty> schedules) {}

    /** Who is on duty by one schedule, in the order they are called. */
    public record OnDuty(String schedule, List<String> operators) {}

    /**
     * A month on call.
     *
     * @param until what of it was over when this was asked; null if it is over altogether
     */
    public record OnCallMonth(YearMonth month, @Nullable Instant until, List<OperatorOnCall> operators) {}

    /** What one operator did; by several schedules at once, each moment counts once. */
    public record OperatorOnCall(
            String operator,
            MinutesOnDuty minutes,
            List<ScheduleOnCall> schedules,
            int callsReceived,
            int callsAcknowledged) {}

    /** How long an operator was on duty by one schedule. */
    public record ScheduleOnCall(String schedule, MinutesOnDuty minutes) {}

    /** Minutes on duty, and of them those of each kind: each is of one. */
    public record MinutesOnDuty(long total, long day, long night, long weekend, long holiday) {
        static MinutesOnDuty of(DutyHours hours) {
            return new MinutesOnDuty(
                    hours.total().toMinutes(),
                    hours.of(HourKind.DAY).toMinutes(),
                    hours.of(HourKind.NIGHT).toMinutes(),
                    hours.of(HourKind.WEEKEND).toMinutes(),
                    hours.of(HourKind.HOLIDAY).toMinutes());
        }
    }
}

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

    /** Who is on duty on each schedule, now or at another instant. */
    @GET
    public OnDutyAt onDuty(@QueryParam("at") @Nullable String at) {
        OnCall.Answer answer = onCall.at(Optional.ofNullable(at).map(OnCallResource::instant));
        return new OnDutyAt(
                answer.at(),
                answer.schedules().stream()
                        .map(one -> new OnDuty(one.schedule(), one.operators()))
                        .toList());
    }

    /** The duty hours and calls of operators in a month, such as 2026-11; by default in the present one. */
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

    /** Who is on duty on one schedule, in the order in which they are called. */
    public record OnDuty(String schedule, List<String> operators) {}

    /**
     * The statement of one month.
     *
     * @param until the end of the part of the month that is over; null if the whole month is over
     */
    public record OnCallMonth(YearMonth month, @Nullable Instant until, List<OperatorOnCall> operators) {}

    /** The month of one operator; a time on duty on several schedules counts once in the total. */
    public record OperatorOnCall(
            String operator,
            MinutesOnDuty minutes,
            List<ScheduleOnCall> schedules,
            int callsReceived,
            int callsAcknowledged) {}

    /** How long an operator was on duty on one schedule. */
    public record ScheduleOnCall(String schedule, MinutesOnDuty minutes) {}

    /** Minutes on duty, and how many of them are of each kind; every minute is of one kind. */
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

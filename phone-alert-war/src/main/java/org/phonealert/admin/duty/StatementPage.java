package org.phonealert.admin.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Look;
import org.phonealert.admin.Span;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.oncallview.OnCallStatement;
import org.phonealert.office.oncallview.OnCallStatement.OfOperator;
import org.phonealert.office.oncallview.OnCallStatement.OfSchedule;
import org.phonealert.office.oncallview.OnCallStatement.Statement;
import org.phonealert.oncall.shift.HourKind;

/** What operators did on call in a month. */
@Named
@RequestScoped
public class StatementPage {
    /** So many operators the page shows: of more than that, the table for spreadsheets tells. */
    static final int MOST = 500;

    /** The kinds of hours in the order of the columns. */
    static final List<HourKind> KINDS = List.of(HourKind.DAY, HourKind.NIGHT, HourKind.WEEKEND, HourKind.HOLIDAY);

    @Inject
    private OnCallStatement statements;

    @Inject
    private Look look;

    @Nullable
    private YearMonth month;

    @Nullable
    private String q;

    @Nullable
    private Statement statement;

    /** Of the month that was chosen; of the one that is running if none was, or one far off. */
    public Statement getStatement() {
        if (statement == null) {
            statement = read(month);
        }
        return statement;
    }

    private Statement read(@Nullable YearMonth chosen) {
        try {
            return statements.of(Optional.ofNullable(chosen));
        } catch (InvalidInputException farOff) {
            return statements.of(Optional.empty());
        }
    }

    /** Those whose name, or one of whose schedules', contains what is searched. */
    public List<OfOperator> getOperators() {
        return found().limit(MOST).toList();
    }

    /** How many more there are than the page shows. */
    public long getMore() {
        return Math.max(0, found().count() - MOST);
    }

    private Stream<OfOperator> found() {
        String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return getStatement().operators().stream()
                .filter(one -> Stream.concat(
                                Stream.of(one.operator()),
                                one.schedules().stream().map(OfSchedule::schedule))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(searched)));
    }

    public List<HourKind> getKinds() {
        return KINDS;
    }

    public LocalTime getNightfall() {
        return HourKind.NIGHTFALL;
    }

    public LocalTime getDawn() {
        return HourKind.DAWN;
    }

    /** Hours and minutes, such as 745:00. */
    public String hours(Duration duration) {
        return Span.inHours(duration);
    }

    /** The month as people call it. */
    public String getTitle() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", look.getLocale())
                .format(getStatement().month());
    }

    public YearMonth getEarlier() {
        return getStatement().month().minusMonths(1);
    }

    public YearMonth getLater() {
        return getStatement().month().plusMonths(1);
    }

    @Nullable
    public String getMonth() {
        return month == null ? null : month.toString();
    }

    /** A month that is none is the one that is running. */
    public void setMonth(@Nullable String typed) {
        month = month(typed).orElse(null);
    }

    /** A month such as 2026-11; nothing if it is none. */
    static Optional<YearMonth> month(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(YearMonth::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}

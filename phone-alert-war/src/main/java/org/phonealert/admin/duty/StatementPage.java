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
import org.phonealert.admin.DurationText;
import org.phonealert.admin.Look;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.oncallview.OnCallStatement;
import org.phonealert.office.oncallview.OnCallStatement.OfOperator;
import org.phonealert.office.oncallview.OnCallStatement.OfSchedule;
import org.phonealert.office.oncallview.OnCallStatement.Statement;
import org.phonealert.oncall.shift.HourKind;

/** The monthly on-call statement: hours on duty, calls and acknowledgements of each operator. */
@Named
@RequestScoped
public class StatementPage {
    /** The most operators that the page shows; the CSV file has all of them. */
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

    /** The statement of the chosen month; of the current one if none was chosen or it is out of range. */
    public Statement getStatement() {
        if (statement == null) {
            statement = read(month);
        }
        return statement;
    }

    private Statement read(@Nullable YearMonth chosen) {
        try {
            return statements.of(Optional.ofNullable(chosen));
        } catch (InvalidInputException outOfRange) {
            return statements.of(Optional.empty());
        }
    }

    /** The operators whose name or schedules match the search. */
    public List<OfOperator> getOperators() {
        return found().limit(MOST).toList();
    }

    /** How many more operators there are than the page shows. */
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
        return DurationText.inHours(duration);
    }

    /** The month by name. */
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

    /** Text that is not a month means the current one. */
    public void setMonth(@Nullable String typed) {
        month = month(typed).orElse(null);
    }

    /** A month such as 2026-11; empty if the text is not a month. */
    static Optional<YearMonth> month(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(YearMonth::parse);
        } catch (DateTimeException malformed) {
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

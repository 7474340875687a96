package org.phonealert.admin.duty;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Csv;
import org.phonealert.admin.DurationText;
import org.phonealert.admin.alerts.HistoryTable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.oncallview.OnCallStatement;
import org.phonealert.office.oncallview.OnCallStatement.OfOperator;
import org.phonealert.office.oncallview.OnCallStatement.OfSchedule;
import org.phonealert.office.oncallview.OnCallStatement.Statement;
import org.phonealert.oncall.shift.DutyHours;

/**
 * {@code /statement.csv}: the monthly statement for spreadsheets, with a row of totals for each operator and a row for each
 * of the operator's schedules. Hours are written like 745:00, which spreadsheets of every country can add up.
 */
@WebServlet("/statement.csv")
public class StatementCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OnCallStatement statements;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Statement statement;
        try {
            statement = statements.of(StatementPage.month(request.getParameter("month")));
        } catch (InvalidInputException outOfRange) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ResourceBundle words = ResourceBundle.getBundle(
                "org.phonealert.admin.pages", HistoryTable.language(request).locale());
        Csv csv = Csv.to(response, "phone-alert-on-call-" + statement.month());
        csv.row(heads(words));
        for (OfOperator one : statement.operators()) {
            csv.row(row(
                    one.operator(), words.getString("statement_all"), one.hours(), one.calls(), one.acknowledged()));
            for (OfSchedule its : one.schedules()) {
                csv.row(row(one.operator(), its.schedule(), its.hours(), null, null));
            }
        }
        if (statement.until() != null) {
            csv.row(List.of(words.getString("statement_running")));
        }
    }

    private static List<String> heads(ResourceBundle words) {
        return Stream.of(
                        Stream.of("operator", "statement_schedule", "statement_total"),
                        StatementPage.KINDS.stream().map(kind -> "hours_" + kind),
                        Stream.of("statement_calls", "statement_acknowledged"))
                .flatMap(some -> some)
                .map(words::getString)
                .toList();
    }

    private static List<@Nullable Object> row(
            String operator,
            String schedule,
            DutyHours hours,
            @Nullable Integer calls,
            @Nullable Integer acknowledged) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(operator);
        row.add(schedule);
        row.add(DurationText.inHours(hours.total()));
        StatementPage.KINDS.forEach(kind -> row.add(DurationText.inHours(hours.of(kind))));
        row.add(calls);
        row.add(acknowledged);
        return row;
    }
}

package org.phonealert.admin.alerts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Csv;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertFilter;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.base.words.Language;
import org.phonealert.office.overview.History;
import org.phonealert.office.overview.PastAlert;
import org.phonealert.office.overview.PastAlerts;

/**
 * The history as a table for spreadsheets: the same alerts that the page finds, but all of them up to a bound, read
 * page by page while they are sent, so that it needs no more memory for many than for a few.
 */
@WebServlet("/history.csv")
public class HistoryTable extends HttpServlet {
    /** The most alerts in one table; beyond them the user must narrow the search. */
    static final int MOST = 100_000;

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;
    private static final List<String> HEADS = List.of(
            "number",
            "when",
            "state",
            "monitor",
            "message",
            "severity",
            "source",
            "errors",
            "taken_by",
            "taken_how",
            "taken_after_s",
            "over_at",
            "calls",
            "credits");

    @Inject
    private transient History history;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.phonealert.admin.pages", language(request).locale());
        AlertFilter filter = new AlertQuery(request::getParameter).filter(ZoneId.systemDefault());
        Columns columns = new Columns(words, new HistoryWords(language(request), ZoneId.systemDefault()));
        Csv csv = Csv.to(response, "phone-alert-history");
        csv.row(HEADS.stream().map(head -> words.getString("table_" + head)).toList());
        if (!write(filter, csv, columns)) {
            csv.row(List.of(words.getString("table_cut").replace("{0}", String.valueOf(MOST))));
        }
    }

    /** @return whether all are in the table */
    private boolean write(AlertFilter filter, Csv csv, Columns columns) throws IOException {
        int written = 0;
        Long before = null;
        while (written < MOST) {
            PastAlerts page = history.find(filter, before, Math.min(AT_ONCE, MOST - written));
            for (PastAlert past : page.alerts()) {
                csv.row(columns.of(past));
            }
            written += page.alerts().size();
            if (page.older().isEmpty()) {
                return true;
            }
            before = page.older().getAsLong();
        }
        return false;
    }

    private record Columns(ResourceBundle words, HistoryWords constants) {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

        List<@Nullable Object> of(PastAlert past) {
            Alert alert = past.alert();
            return Arrays.asList(
                    alert.id(),
                    TIME.format(alert.triggeredAt()),
                    words.getString("state_" + alert.state()),
                    alert.monitor().name(),
                    alert.message(),
                    constants.word("severity", alert.severity()),
                    alert.source().name(),
                    alert.errors(),
                    alert.acknowledgement().map(Acknowledgement::by).orElse(null),
                    alert.acknowledgement()
                            .map(acknowledged -> constants.word("way", acknowledged.via()))
                            .orElse(null),
                    past.waited().map(Duration::toSeconds).orElse(null),
                    alert.resolvedAt().map(TIME::format).orElse(null),
                    past.totals().calls(),
                    past.totals().credits());
        }
    }

    /** The language that a table is asked for in. */
    public static Language language(HttpServletRequest request) {
        return Language.FRENCH.tag().equals(request.getParameter("lang")) ? Language.FRENCH : Language.ENGLISH;
    }
}

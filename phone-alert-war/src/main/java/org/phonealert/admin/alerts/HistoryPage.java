package org.phonealert.admin.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.DurationText;
import org.phonealert.admin.Forms;
import org.phonealert.alerting.alert.AlertSearch;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.UnknownException;
import org.phonealert.office.overview.History;
import org.phonealert.office.overview.PastAlert;
import org.phonealert.office.overview.PastAlerts;

/** The page History: all alerts, newest first, with a search. */
@Named
@RequestScoped
public class HistoryPage {
    private static final int ROWS = 50;

    @Inject
    private History history;

    @Nullable
    private Long before;

    @Nullable
    private PastAlerts found;

    @Nullable
    private AlertQuery query;

    /** Searches; answers 404 if the alert that the page starts from does not exist. */
    public void read() {
        try {
            found = history.find(query().filter(ZoneId.systemDefault()), before, ROWS);
        } catch (UnknownException unknown) {
            Forms.respondNotFound(unknown);
        }
    }

    @Nullable
    public PastAlerts getFound() {
        return found;
    }

    /** The value of a field of the search. */
    public String given(String field) {
        return query().get(field);
    }

    public boolean isDetailed() {
        return query().isDetailed();
    }

    /** The search as a query string. */
    public String getAddress() {
        return query().address();
    }

    public String waited(PastAlert past) {
        return past.waited().map(DurationText::of).orElse("");
    }

    public AlertState[] getStates() {
        return AlertState.values();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public List<String> getSources() {
        return history.sources();
    }

    public int getMostLookedThrough() {
        return AlertSearch.MOST_LOOKED_THROUGH;
    }

    public int getMostRows() {
        return HistoryTable.MOST;
    }

    @Nullable
    public Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }

    private AlertQuery query() {
        if (query == null) {
            Map<String, String> parameters =
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
            query = new AlertQuery(parameters::get);
        }
        return query;
    }
}

package org.phonealert.admin.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Span;
import org.phonealert.alerting.alert.AlertSearch;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.UnknownException;
import org.phonealert.office.overview.History;
import org.phonealert.office.overview.PastAlert;
import org.phonealert.office.overview.PastAlerts;

/** All alerts, newest first, and a way to find one among them. */
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

    /** Looks; a number that no alert has is a page that is not there. */
    public void read() {
        try {
            found = history.find(query().filter(ZoneId.systemDefault()), before, ROWS);
        } catch (UnknownException nobody) {
            Forms.notFound(nobody);
        }
    }

    @Nullable
    public PastAlerts getFound() {
        return found;
    }

    /** What was given for a field of the search. */
    public String given(String field) {
        return query().get(field);
    }

    public boolean isDetailed() {
        return query().isDetailed();
    }

    /** The search as part of an address. */
    public String getAddress() {
        return query().address();
    }

    public String waited(PastAlert past) {
        return past.waited().map(Span::of).orElse("");
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

package org.phonealert.admin.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.monitoring.connection.ConnectionHealth;
import org.phonealert.office.overview.Overview;

/** The page Sources: alert sources, their last events and connections. */
@Named
@RequestScoped
public class SourcesPage {
    @Inject
    private Overview overview;

    @Nullable
    private String q;

    @Nullable
    private List<AlertSource> sources;

    @Nullable
    private Map<Long, ConnectionHealth> links;

    /** The sources whose name or type matches the search. */
    public List<AlertSource> getSources() {
        if (sources == null) {
            String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            sources = overview.sources().stream()
                    .filter(source -> (source.name() + " " + source.type())
                            .toLowerCase(Locale.ROOT)
                            .contains(searched))
                    .toList();
        }
        return sources;
    }

    /** The health of the connections, by the ids of their sources. */
    public Map<Long, ConnectionHealth> getLinks() {
        if (links == null) {
            links = overview.connections();
        }
        return links;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}

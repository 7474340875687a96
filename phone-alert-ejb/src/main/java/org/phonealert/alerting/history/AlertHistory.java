package org.phonealert.alerting.history;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.base.words.Language;

/** The histories of all alerts. */
@Dependent
public class AlertHistory {
    private static final System.Logger LOG = System.getLogger("org.phonealert.history");
    private static final HistoryWords WORDS = new HistoryWords(Language.ENGLISH, ZoneId.of("UTC"));

    /** Characters of a line of the log. */
    private static final int LONGEST = 5000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<Concern> concerns;

    /**
     * Adds a line to an alert's history, in the caller's transaction.
     *
     * @param operator the operator who acted, or about whom the line is; null if there is none
     */
    public void record(long alertId, @Nullable String operator, Fact fact) {
        HistoryLine line = new HistoryLine(alertId, clock.instant(), operator, fact);
        entities.persist(line);
        LOG.log(line.type().level(), () -> logged(line));
        if (line.type().concernsAdministrators()) {
            concerns.fire(new Concern(line));
        }
    }

    /** The lines of an alert, oldest first. */
    public List<HistoryLine> of(long alertId) {
        return entities.createQuery(
                        "select h from HistoryLine h where h.alertId = :alert order by h.happenedAt, h.id",
                        HistoryLine.class)
                .setParameter("alert", alertId)
                .getResultList();
    }

    /** One line, by its id. */
    public Optional<HistoryLine> find(long id) {
        return Optional.ofNullable(entities.find(HistoryLine.class, id));
    }

    /** One line of the log, so that text from outside cannot forge others. */
    private static String logged(HistoryLine line) {
        return "Alert %d %s: %s".formatted(line.alertId(), line.type(), Text.line(WORDS.text(line), LONGEST));
    }
}

package org.phonealert.oncall.duty;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.people.operator.Operator;

/** When operators are not called. Nothing changes what is over. */
@Stateless
public class Absences {
    private static final OffDutyTimes NONE = new OffDutyTimes(ZoneOffset.UTC, List.of());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private Clock clock;

    /** The periods of those who have any, by the operator's number. */
    public Map<Long, List<OffDutyPeriod>> all() {
        return entities.createQuery(
                        "select v from OffDutyVersion v where v.validFrom ="
                                + " (select max(w.validFrom) from OffDutyVersion w where w.operatorId = v.operatorId)",
                        OffDutyVersion.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        OffDutyVersion::operatorId, version -> version.times().periods()));
    }

    /** These are an operator's periods from now on; what is so already is left alone. */
    public void define(Operator operator, List<OffDutyPeriod> periods) {
        OffDutyTimes times = new OffDutyTimes(operator.profile().timeZone(), periods);
        OffDutyTimes current = latest(operator.id()).orElse(NONE);
        // without any period the zone means nothing
        boolean same =
                times.equals(current) || (periods.isEmpty() && current.periods().isEmpty());
        if (!same) {
            currentRoster.raiseVersion();
            Instant now = clock.instant();
            entities.createQuery("delete from OffDutyVersion v where v.operatorId = :operator and v.validFrom >= :now")
                    .setParameter("operator", operator.id())
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            entities.persist(new OffDutyVersion(operator.id(), now, times));
        }
    }

    private Optional<OffDutyTimes> latest(long operator) {
        return entities.createQuery(
                        "select v from OffDutyVersion v where v.operatorId = :operator order by v.validFrom desc",
                        OffDutyVersion.class)
                .setParameter("operator", operator)
                .setMaxResults(1)
                .getResultStream()
                .map(OffDutyVersion::times)
                .findFirst();
    }
}

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

/** The off-duty periods of operators. The past stays as it was. */
@Stateless
public class Absences {
    private static final OffDutyTimes NONE = new OffDutyTimes(ZoneOffset.UTC, List.of());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentRoster currentRoster;

    @Inject
    private Clock clock;

    /** The current periods, by the operator's number; operators without any are left out. */
    public Map<Long, List<OffDutyPeriod>> all() {
        return entities.createQuery(
                        "select v from OffDutyVersion v where v.validFrom ="
                                + " (select max(w.validFrom) from OffDutyVersion w where w.operatorId = v.operatorId)",
                        OffDutyVersion.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        OffDutyVersion::operatorId, version -> version.times().periods()));
    }

    /** Gives an operator these periods from now on; the same periods change nothing. */
    public void define(Operator operator, List<OffDutyPeriod> periods) {
        OffDutyTimes times = new OffDutyTimes(operator.profile().timeZone(), periods);
        OffDutyTimes current = latest(operator.id()).orElse(NONE);
        // without periods the zone does not matter
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

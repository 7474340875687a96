package org.phonealert.planning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;
import org.phonealert.duty.DutySchedules;

/** Lets people ask a planning, to see whether it answers. */
@Stateless
@AllowedFor(Role.EDITOR)
public class PlanningTrial {
    private static final long MOST_SECONDS = 10;

    @Inject
    private DutySchedules schedules;

    @Inject
    private PlanningDesk desk;

    /** Asks the planning of a schedule now; what came of it is its state afterwards. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ask(String schedule) {
        CompletableFuture<Void> asked = desk.ask(schedules.get(schedule).id(), true);
        asked.copy().completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS).join();
    }
}

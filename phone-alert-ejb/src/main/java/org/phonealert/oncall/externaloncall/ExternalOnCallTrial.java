package org.phonealert.oncall.externaloncall;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** Lets people ask a planning, to see whether it answers. */
@Stateless
@AllowedFor(Role.EDITOR)
public class ExternalOnCallTrial {
    private static final long MOST_SECONDS = 10;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ExternalOnCallWorker desk;

    /** Asks the planning of a schedule now; what came of it is its state afterwards. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ask(String schedule) {
        CompletableFuture<Void> asked = desk.ask(schedules.get(schedule).id(), true);
        asked.copy().completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS).join();
    }
}

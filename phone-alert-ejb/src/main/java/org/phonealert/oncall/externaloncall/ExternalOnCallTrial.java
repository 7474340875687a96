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

/** Asks an external on-call system at an editor's request, to see whether it answers. */
@Stateless
@AllowedFor(Role.EDITOR)
public class ExternalOnCallTrial {
    private static final long MOST_SECONDS = 10;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ExternalOnCallWorker worker;

    /** Asks the system of a schedule now; its {@link ExternalOnCallStatus} has the result afterwards. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ask(String schedule) {
        CompletableFuture<Void> asked = worker.ask(schedules.get(schedule).id(), true);
        asked.copy().completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS).join();
    }
}

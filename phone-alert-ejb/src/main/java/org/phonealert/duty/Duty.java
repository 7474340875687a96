package org.phonealert.duty;

import jakarta.ejb.Stateless;
import java.time.Instant;
import org.phonealert.operator.Operator;

/** Who is on duty: for now the operator's own flag; schedules will be asked here. */
@Stateless
public class Duty {
    /** Whether this operator may be called at this instant. */
    public boolean isOnDuty(Operator operator, Instant at) {
        return operator.onDuty();
    }
}

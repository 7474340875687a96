package org.phonealert.planning;

/** An outside planning gave no answer that can be used. */
public class PlanningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PlanningFault fault;

    /** @param reason for those who can mend it; nothing of what was answered stands in it */
    PlanningException(PlanningFault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    PlanningException(PlanningFault fault, String reason, Throwable cause) {
        super(reason, cause);
        this.fault = fault;
    }

    PlanningFault fault() {
        return fault;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package org.phonealert.oncall.externaloncall;

/** An external on-call system gave no answer that can be used. */
public class ExternalOnCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExternalOnCallFault fault;

    /** @param reason for administrators; it quotes nothing of the answer */
    ExternalOnCallException(ExternalOnCallFault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    ExternalOnCallException(ExternalOnCallFault fault, String reason, Throwable cause) {
        super(reason, cause);
        this.fault = fault;
    }

    ExternalOnCallFault fault() {
        return fault;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package org.phonealert.monitoring.bridge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.people.account.NotAllowedException;

/**
 * Why a request was refused, as RFC 9457 has it: the one answer of the machine API and of the bridges.
 *
 * @param detail what is wrong and how to fix it, in the language of the request
 * @param field the field at fault, as a path into what was sent; null if no one field is
 * @param reason for machines; null if HTTP itself refused
 * @param arguments the values of the reason, by name
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable RefusalReason reason,
        @Nullable Map<String, Object> arguments) {
    private static final String MEDIA_TYPE = "application/problem+json";

    /** A refusal by the domain. */
    public static Problem of(PhoneAlertException refused, Language language) {
        return of(
                status(refused),
                refused.explain(language),
                refused instanceof InvalidInputException invalid
                                && !invalid.field().isEmpty()
                        ? invalid.field()
                        : null,
                refused.refusal());
    }

    /** The same with another status, where the fault is not the sender's. */
    public static Problem of(StatusType status, String detail, @Nullable String field, Refusal refusal) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                detail,
                field,
                refusal.reason(),
                refusal.arguments());
    }

    /** A refusal by HTTP itself: no such path, method or media type. */
    public static Problem of(StatusType status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null, null, null);
    }

    private static Status status(PhoneAlertException refused) {
        if (refused instanceof KeyRefusedException) {
            return Status.UNAUTHORIZED;
        }
        if (refused instanceof NotAllowedException) {
            return Status.FORBIDDEN;
        }
        if (refused instanceof UnknownException) {
            return Status.NOT_FOUND;
        }
        if (refused instanceof ConflictException) {
            return Status.CONFLICT;
        }
        return refused instanceof BodyTooLargeException ? Status.REQUEST_ENTITY_TOO_LARGE : Status.BAD_REQUEST;
    }

    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(Json.write(this));
        if (status == Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}

package org.phonealert.voice;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.carrier.CallStatus;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.notification.VoiceCalls;
import org.phonealert.base.UnknownException;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/**
 * The carrier's callbacks of one call: {@code /voice/{token}} for the words to say, {@code …/key} for a pressed key,
 * {@code …/status} for the state of the call. A key is confirmed only after its transaction is committed.
 */
@WebServlet("/voice/*")
public class VoiceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(VoiceServlet.class.getName());

    @Inject
    private transient VoiceCalls calls;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo())
                .orElse("/")
                .substring(1)
                .split("/", -1);
        try {
            switch (path.length == 2 ? path[1] : "") {
                case "" -> say(response, withRetry(() -> calls.words(path[0], text(request, "CallSid"))));
                case "key" -> say(response, key(path[0], text(request, "Digits"), hearing(request)));
                case "status" -> {
                    status(path[0], request);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (UnknownException noSuchCall) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String key(String token, String key, int hearing) {
        try {
            return withRetry(() -> calls.key(token, key, hearing));
        } catch (UnknownException noSuchCall) {
            throw noSuchCall;
        } catch (RuntimeException lost) {
            LOG.log(ERROR, "A pressed key could not be recorded; the operator is asked to press it again", lost);
            return calls.notSaved(token, hearing);
        }
    }

    private void status(String token, HttpServletRequest request) {
        String word = text(request, "CallStatus");
        CallStatus.of(word)
                .ifPresentOrElse(
                        status -> withRetry(() -> {
                            calls.status(token, text(request, "CallSid"), status, error(request));
                            return status;
                        }),
                        () -> LOG.log(INFO, "The carrier reports the unknown status {0}; it is ignored", word));
    }

    /** The carrier sends a callback only once: after a lock time-out or a broken connection it is run again. */
    private static <T> T withRetry(Supplier<T> callback) {
        try {
            return callback.get();
        } catch (EJBException lost) {
            LOG.log(WARNING, "A callback of the carrier failed; it is run once more", lost);
            return callback.get();
        }
    }

    private static int hearing(HttpServletRequest request) {
        String hearing = text(request, "hearing");
        return hearing.matches("[1-9]") ? Integer.parseInt(hearing) : 1;
    }

    private static @Nullable CarrierError error(HttpServletRequest request) {
        String code = text(request, "ErrorCode");
        return code.matches("\\d{1,9}") ? CarrierError.ofCode(Integer.parseInt(code), null) : null;
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void say(HttpServletResponse response, String script) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write(script);
    }
}

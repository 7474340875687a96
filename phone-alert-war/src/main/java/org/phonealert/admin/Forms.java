package org.phonealert.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.words.Language;

/** Runs the action of a form and shows a refusal next to the field that caused it. */
public final class Forms {
    private Forms() {}

    /**
     * Runs the action and redirects to a page that says "Saved". If the action is refused, the form stays as the user
     * filled it in, and the message for field {@code reminders.atMost} stands at the component {@code reminders_atMost}.
     *
     * @param form the id of the form
     * @param nextPage with its parameters
     */
    public static void submit(String form, String nextPage, Runnable action) {
        if (perform(form, action)) {
            redirect(nextPage, "done");
        }
    }

    /**
     * Runs the action and stays on the page.
     *
     * @return false if the action was refused; the page shows why
     */
    public static boolean perform(String form, Runnable action) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            action.run();
            return true;
        } catch (InvalidInputException fault) {
            UIComponent field = faces.getViewRoot().findComponent(form + ":" + id(fault.field()));
            Language language = Words.language(faces);
            faces.addMessage(
                    field == null ? null : field.getClientId(faces),
                    error(
                            field == null
                                    ? fault.explain(language)
                                    : fault.refusal().in(language)));
        } catch (PhoneAlertException refusal) {
            faces.addMessage(null, error(refusal.explain(Words.language(faces))));
        }
        faces.validationFailed();
        return false;
    }

    /**
     * Redirects to a page.
     *
     * @param messageKey the key of a message that the page shows once, if any
     */
    public static void redirect(String page, @Nullable String messageKey) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        if (messageKey != null) {
            faces.addMessage(null, new FacesMessage(Words.of(faces).getString(messageKey)));
            outside.getFlash().setKeepMessages(true);
        }
        try {
            outside.redirect(page);
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }

    /** Answers with status 404. */
    public static void respondNotFound(PhoneAlertException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, refusal.explain(Words.language(faces)));
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
        faces.responseComplete();
    }

    private static FacesMessage error(String reason) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null);
    }

    private static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    }
}

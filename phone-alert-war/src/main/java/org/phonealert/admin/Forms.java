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

/** Does what a form asks for, and says what is wrong next to the field that it is wrong with. */
public final class Forms {
    private Forms() {}

    /**
     * Does it, and goes on to a page that says that it was done. If it is refused, the form stays with all that was
     * typed: a fault of field {@code reminders.atMost} is told at the component {@code reminders_atMost} of the form.
     *
     * @param form the id of the form
     * @param next the page to go on to, with its parameters
     */
    public static void submit(String form, String next, Runnable deed) {
        if (attempt(form, deed)) {
            goOn(next, "done");
        }
    }

    /**
     * Does it.
     *
     * @return whether it was done; if not, the page says why
     */
    public static boolean attempt(String form, Runnable deed) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            deed.run();
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
     * Goes on to a page.
     *
     * @param said the word that it says at first, if any
     */
    public static void goOn(String next, @Nullable String said) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        if (said != null) {
            faces.addMessage(null, new FacesMessage(Words.of(faces).getString(said)));
            outside.getFlash().setKeepMessages(true);
        }
        try {
            outside.redirect(next);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** A page that is not there. */
    public static void notFound(PhoneAlertException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, refusal.explain(Words.language(faces)));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
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

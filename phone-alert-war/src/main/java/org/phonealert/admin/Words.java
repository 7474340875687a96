package org.phonealert.admin;

import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;

/** What the pages say, in the language of this view. */
final class Words {
    private Words() {}

    static ResourceBundle of(FacesContext faces) {
        return faces.getApplication().getResourceBundle(faces, "w");
    }
}

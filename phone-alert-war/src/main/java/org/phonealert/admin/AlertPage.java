package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.phonealert.UnknownException;
import org.phonealert.overview.Overview;
import org.phonealert.overview.Story;

/** The whole story of one alert. */
@Named
@RequestScoped
public class AlertPage {
    private static final int NOT_FOUND = 404;

    @Inject
    private Overview overview;

    private long id;

    @Nullable
    private Story story;

    /** Reads it; a number that no alert has is a page that is not there. */
    public void read() throws IOException {
        try {
            story = overview.story(id);
        } catch (UnknownException nobody) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(NOT_FOUND, nobody.reason());
            faces.responseComplete();
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    @Nullable
    public Story getStory() {
        return story;
    }
}

package org.phonealert.admin.operators;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.admin.Words;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.Edits;

/** The page of one group: its members in the order of the calls. Changes apply when the group is saved. */
@Named
@ViewScoped
public class GroupPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "operators.xhtml";

    @Inject
    private Configuration configuration;

    @Inject
    private Edits edits;

    @Nullable
    private String name;

    /** Null for a new group, and for the built-in one as long as it never had a member. */
    @Nullable
    private GroupPart seen;

    @Nullable
    private String newName;

    @Nullable
    private String candidate;

    private final List<String> members = new ArrayList<>();
    private List<String> operators = List.of();

    /** Reads the group that the address names; without a name the page adds a group. */
    public void read() {
        ConfigurationDocument setUp = configuration.export();
        operators = Sections.orEmpty(setUp.operators()).stream()
                .map(OperatorPart::name)
                .filter(Objects::nonNull)
                .toList();
        newName = name;
        if (name == null) {
            return;
        }
        seen = Sections.orEmpty(setUp.groups()).stream()
                .filter(one -> name.equals(one.name()))
                .findFirst()
                .orElse(null);
        if (seen != null) {
            members.addAll(Sections.orEmpty(seen.operators()));
        } else if (!isBuiltIn()) {
            Forms.respondNotFound(new UnknownException(RefusalReason.UNKNOWN_GROUP, name));
        }
    }

    /** Adds the chosen operator at the end. */
    public void add() {
        if (candidate != null && getOthers().contains(candidate)) {
            members.add(candidate);
        }
        candidate = null;
    }

    public void up(int place) {
        if (place > 0 && place < members.size()) {
            Collections.swap(members, place, place - 1);
        }
    }

    public void down(int place) {
        up(place + 1);
    }

    public void removeMember(int place) {
        if (place < members.size()) {
            members.remove(place);
        }
    }

    public void save() {
        Forms.submit("f", LIST, () -> edits.save(seen, new GroupPart(newName, List.copyOf(members))));
    }

    public void remove() {
        String leaving = Objects.requireNonNull(Objects.requireNonNull(seen).name());
        Forms.submit("f", LIST, () -> edits.removeGroup(leaving));
    }

    public List<String> getMembers() {
        return members;
    }

    /** The operators who are not members. */
    public List<String> getOthers() {
        return operators.stream().filter(one -> !members.contains(one)).toList();
    }

    public boolean isBuiltIn() {
        return Groups.isBuiltIn(name);
    }

    /** Whether the group can be removed. */
    public boolean isRemovable() {
        return seen != null && !isBuiltIn();
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** The name in the form; that of a built-in group is translated and cannot be changed. */
    @Nullable
    public String getShownName() {
        return isBuiltIn() && name != null ? Words.shipped(Words.of(FacesContext.getCurrentInstance()), name) : newName;
    }

    public void setShownName(@Nullable String typed) {
        if (!isBuiltIn()) {
            newName = typed == null ? null : typed.strip();
        }
    }

    @Nullable
    public String getCandidate() {
        return candidate;
    }

    public void setCandidate(@Nullable String candidate) {
        this.candidate = candidate;
    }
}

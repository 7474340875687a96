package org.phonealert.admin.escalation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.LevelPart;

/** The form of an alert definition, with one level open; the other levels keep their values. */
public class DefinitionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LEVELS = 10;
    private static final Pattern LEVEL = Pattern.compile("levels\\[(\\d+)].*");

    @Nullable
    private String name;

    private boolean active = true;

    @Nullable
    private Integer repeats = 0;

    @Nullable
    private String monitors;

    private final List<LevelForm> levels = new ArrayList<>();
    private int open;

    /** The form of a new definition with one level. */
    DefinitionForm(boolean phone) {
        levels.add(new LevelForm(phone));
    }

    DefinitionForm(DefinitionPart part) {
        name = part.name();
        active = !Boolean.FALSE.equals(part.active());
        repeats = part.repeats();
        monitors = part.monitors() == null ? null : String.join("\n", part.monitors());
        Sections.orEmpty(part.levels()).forEach(level -> levels.add(new LevelForm(level)));
    }

    DefinitionPart part() {
        List<LevelPart> parts = new ArrayList<>();
        for (int place = 0; place < levels.size(); place++) {
            try {
                parts.add(levels.get(place).part());
            } catch (InvalidInputException fault) {
                throw fault.within("levels[%d]".formatted(place));
            }
        }
        return new DefinitionPart(name, active, names(), Objects.requireNonNullElse(repeats, 0), parts);
    }

    private List<String> names() {
        return Objects.requireNonNullElse(monitors, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** Opens the level with the fault and maps the fault to a field of this form. */
    InvalidInputException show(InvalidInputException fault) {
        Matcher level = LEVEL.matcher(fault.field());
        if (level.matches()) {
            open(Integer.parseInt(level.group(1)));
        }
        String field = fault.field()
                .replaceFirst("\\.after(Minutes|Errors)$", ".after")
                .replaceFirst("\\.recipients\\[.*", ".recipients")
                .replaceFirst("\\.integrations.*", ".phone")
                .replaceFirst("^monitors\\[.*", "monitors");
        return InvalidInputException.of(field, fault);
    }

    void open(int level) {
        open = Math.max(0, Math.min(level, levels.size() - 1));
    }

    void addLevel(boolean phone) {
        if (isRoomForMore()) {
            levels.add(new LevelForm(phone));
            open(levels.size() - 1);
        }
    }

    void removeOpenLevel() {
        if (levels.size() > 1) {
            levels.remove(open);
            open(open);
        }
    }

    LevelForm openLevel() {
        return levels.get(open);
    }

    public boolean isRoomForMore() {
        return levels.size() < MOST_LEVELS;
    }

    public int getOpen() {
        return open;
    }

    public List<LevelForm> getLevels() {
        return levels;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    @Nullable
    public Integer getRepeats() {
        return repeats;
    }

    public void setRepeats(@Nullable Integer repeats) {
        this.repeats = repeats;
    }

    @Nullable
    public String getMonitors() {
        return monitors;
    }

    public void setMonitors(@Nullable String monitors) {
        this.monitors = monitors;
    }
}

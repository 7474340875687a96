package org.phonealert.admin.duty;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.LayerPart;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.office.configuration.ConfigurationDocument.PlanningPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;

/**
 * The form of a schedule, with one layer open; the other layers keep their values. Layers are in the order of the
 * configuration document, bottom first; pages show the top layer first.
 */
public class ScheduleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LAYERS = 20;
    private static final Pattern LAYER = Pattern.compile("layers\\[(\\d+)].*");

    @Nullable
    private String name;

    @Nullable
    private String timeZone = "Europe/Paris";

    @Nullable
    private String country;

    @Nullable
    private String part;

    private boolean gapsMeant;
    private final List<LayerForm> layers = new ArrayList<>();
    private List<OverridePart> overrides = List.of();

    @Nullable
    private PlanningPart planning;

    private int open;

    /** The form of a new schedule with one layer that starts then. */
    ScheduleForm(LocalDateTime begins) {
        layers.add(new LayerForm(begins));
    }

    ScheduleForm(SchedulePart seen) {
        name = seen.name();
        timeZone = seen.timeZone();
        country = seen.country();
        part = seen.part();
        gapsMeant = Boolean.TRUE.equals(seen.gapsMeant());
        Sections.orEmpty(seen.layers()).forEach(layer -> layers.add(new LayerForm(layer)));
        overrides = Sections.orEmpty(seen.overrides());
        planning = seen.planning();
        open(layers.size() - 1);
    }

    SchedulePart part() {
        List<LayerPart> parts = new ArrayList<>();
        for (int place = 0; place < layers.size(); place++) {
            try {
                parts.add(layers.get(place).part());
            } catch (InvalidInputException fault) {
                throw fault.within("layers[%d]".formatted(place));
            }
        }
        return new SchedulePart(name, timeZone, country, part, gapsMeant, parts, overrides, null, planning);
    }

    /** Opens the layer with the fault and maps the fault to a field of this form. */
    InvalidInputException show(InvalidInputException fault) {
        Matcher layer = LAYER.matcher(fault.field());
        if (layer.matches()) {
            open(Integer.parseInt(layer.group(1)));
        }
        String field = fault.field().replaceFirst("\\.turns.*", ".turns").replaceFirst("\\.hours\\[\\d+]", ".hours");
        return InvalidInputException.of(field, fault);
    }

    public void open(int layer) {
        open = Math.max(0, Math.min(layer, layers.size() - 1));
    }

    /** Adds a layer on top of the others. */
    void addLayer(LocalDateTime begins) {
        if (isRoomForMore()) {
            layers.add(new LayerForm(begins));
            open(layers.size() - 1);
        }
    }

    public void removeOpenLayer() {
        if (!layers.isEmpty()) {
            layers.remove(open);
            open(open);
        }
    }

    /** Moves the open layer up. */
    public void raiseOpenLayer() {
        move(open + 1);
    }

    /** Moves the open layer down. */
    public void lowerOpenLayer() {
        move(open - 1);
    }

    private void move(int place) {
        if (place >= 0 && place < layers.size()) {
            Collections.swap(layers, open, place);
            open(place);
        }
    }

    public boolean isRoomForMore() {
        return layers.size() < MOST_LAYERS;
    }

    public int getOpen() {
        return open;
    }

    public List<LayerForm> getLayers() {
        return layers;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? null : name.strip();
    }

    @Nullable
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = timeZone == null ? null : timeZone.strip();
    }

    @Nullable
    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    @Nullable
    public String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part == null ? null : part.strip();
    }

    public boolean isGapsMeant() {
        return gapsMeant;
    }

    public void setGapsMeant(boolean gapsMeant) {
        this.gapsMeant = gapsMeant;
    }
}

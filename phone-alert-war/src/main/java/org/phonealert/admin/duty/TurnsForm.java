package org.phonealert.admin.duty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of a layer's rotation. A button that is pressed twice may refer to a place that no longer exists. */
public class TurnsForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEW = -1;

    private final List<List<String>> all = new ArrayList<>();

    @Nullable
    private String chosen;

    private int into = NEW;

    TurnsForm(List<List<String>> turns) {
        turns.forEach(turn -> all.add(new ArrayList<>(turn)));
    }

    /** Adds the chosen operator as a new turn or to an existing one, but never twice to the same turn. */
    public void addChosen() {
        if (chosen != null && into >= 0 && into < all.size()) {
            if (!all.get(into).contains(chosen)) {
                all.get(into).add(chosen);
            }
        } else if (chosen != null) {
            all.add(new ArrayList<>(List.of(chosen)));
        }
        chosen = null;
        into = NEW;
    }

    /** Removes an operator from a turn; an empty turn is removed. */
    public void remove(int turn, int person) {
        if (turn < all.size() && person < all.get(turn).size()) {
            all.get(turn).remove(person);
            if (all.get(turn).isEmpty()) {
                all.remove(turn);
            }
        }
    }

    /** Moves a person up in the order of the calls of a turn. */
    public void movePersonUp(int turn, int person) {
        if (turn < all.size() && person > 0 && person < all.get(turn).size()) {
            Collections.swap(all.get(turn), person, person - 1);
        }
    }

    /** Moves a turn up. */
    public void moveUp(int turn) {
        if (turn > 0 && turn < all.size()) {
            Collections.swap(all, turn, turn - 1);
        }
    }

    /** Moves a turn down. */
    public void moveDown(int turn) {
        moveUp(turn + 1);
    }

    public List<List<String>> getAll() {
        return all;
    }

    /** The places of the turns, from 0. */
    public List<Integer> getPlaces() {
        return IntStream.range(0, all.size()).boxed().toList();
    }

    /** The people of a turn. */
    public String people(int turn) {
        return turn < all.size() ? String.join(", ", all.get(turn)) : "";
    }

    @Nullable
    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }

    public int getInto() {
        return into;
    }

    public void setInto(int into) {
        this.into = into;
    }
}

package org.phonealert.admin.duty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who takes turns in a layer while somebody edits it. A button that is pressed twice may find nobody there. */
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

    /** Takes whoever is chosen: as a turn of their own, or to those of another turn; nobody twice in one. */
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

    /** Takes somebody out of a turn; a turn without anybody is none. */
    public void remove(int turn, int person) {
        if (turn < all.size() && person < all.get(turn).size()) {
            all.get(turn).remove(person);
            if (all.get(turn).isEmpty()) {
                all.remove(turn);
            }
        }
    }

    /** One person up in the order in which those of a turn are called. */
    public void movePersonUp(int turn, int person) {
        if (turn < all.size() && person > 0 && person < all.get(turn).size()) {
            Collections.swap(all.get(turn), person, person - 1);
        }
    }

    /** One turn up in the order in which they come. */
    public void moveUp(int turn) {
        if (turn > 0 && turn < all.size()) {
            Collections.swap(all, turn, turn - 1);
        }
    }

    /** One turn down: the next one goes up. */
    public void moveDown(int turn) {
        moveUp(turn + 1);
    }

    public List<List<String>> getAll() {
        return all;
    }

    /** The turns by their places, from 0. */
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

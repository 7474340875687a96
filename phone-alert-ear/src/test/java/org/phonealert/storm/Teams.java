package org.phonealert.storm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.TwilioSimulator;

import static org.phonealert.storm.Temper.HANGS_UP;
import static org.phonealert.storm.Temper.IGNORES_IT;
import static org.phonealert.storm.Temper.IS_BUSY;
import static org.phonealert.storm.Temper.IS_OUT_OF_REACH;
import static org.phonealert.storm.Temper.IS_VOICEMAIL;
import static org.phonealert.storm.Temper.PASSES_IT_ON;
import static org.phonealert.storm.Temper.TAKES_IT;
import static org.phonealert.storm.Temper.TAKES_IT_LATE;

/** Twelve teams of five: all ways to be called, and people of every temper. */
final class Teams {
    private final List<Team> all = new ArrayList<>();
    private int people;

    Teams() {
        for (int i = 0; i < 2; i++) {
            team(inTurn(0, IGNORES_IT, IS_BUSY, TAKES_IT, TAKES_IT, TAKES_IT_LATE));
            team(atOnce(0, TAKES_IT, IGNORES_IT, IS_VOICEMAIL), inTurn(1, TAKES_IT, TAKES_IT_LATE));
            team(group(0, HANGS_UP, IS_VOICEMAIL, TAKES_IT_LATE), inTurn(1, TAKES_IT, TAKES_IT));
            team(inTurn(0, PASSES_IT_ON, TAKES_IT), inTurn(1, IGNORES_IT, TAKES_IT_LATE, TAKES_IT));
            team(inTurn(0, IS_OUT_OF_REACH, IS_OUT_OF_REACH), inTurn(1, TAKES_IT_LATE, TAKES_IT, TAKES_IT));
        }
        // the second level has to wait for its time
        team(inTurn(0, IGNORES_IT, IS_BUSY), atOnce(1, TAKES_IT, TAKES_IT, HANGS_UP));
        // and here nobody ever does
        team(inTurn(0, IGNORES_IT, IS_VOICEMAIL, IS_BUSY), inTurn(1, HANGS_UP, IGNORES_IT));
    }

    private void team(Team.Level... levels) {
        all.add(new Team(all.size(), List.of(levels)));
    }

    private Team.Level inTurn(int afterMinutes, Temper... tempers) {
        return new Team.Level(afterMinutes, false, false, members(tempers));
    }

    private Team.Level atOnce(int afterMinutes, Temper... tempers) {
        return new Team.Level(afterMinutes, true, false, members(tempers));
    }

    private Team.Level group(int afterMinutes, Temper... tempers) {
        return new Team.Level(afterMinutes, false, true, members(tempers));
    }

    private List<Team.Member> members(Temper... tempers) {
        return Arrays.stream(tempers)
                .map(temper -> {
                    people++;
                    return new Team.Member(
                            "Opérateur %02d".formatted(people), "+33612%06d".formatted(345_000 + people), temper);
                })
                .toList();
    }

    /** The team of the so-manieth alert. */
    Team of(int alert) {
        return all.get(alert % all.size());
    }

    void teach(TwilioSimulator simulator) {
        all.stream()
                .flatMap(team -> team.members().stream())
                .forEach(member -> member.temper().teach(simulator.phone(member.mobile())));
    }

    /** The set-up that has them. */
    String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("outgoingNumbers").add(TestBed.OUTGOING_NUMBER);
        document.putArray("integrations").addObject().put("type", "PHONE");
        document.putArray("sources")
                .addObject()
                .put("name", "storm")
                .put("type", "API")
                .put("key", SetUp.SOURCE_KEY);
        ArrayNode operators = document.putArray("operators");
        ArrayNode groups = document.putArray("groups");
        ArrayNode definitions = document.putArray("definitions");
        for (Team team : all) {
            team.members()
                    .forEach(member ->
                            operators.addObject().put("name", member.name()).put("mobileNumber", member.mobile()));
            team.levels().stream()
                    .filter(Team.Level::asGroup)
                    .forEach(level ->
                            names(groups.addObject().put("name", team.name()).putArray("operators"), level));
            describe(team, definitions.addObject());
        }
        return document.toString();
    }

    private static void describe(Team team, ObjectNode definition) {
        definition.put("name", team.name()).put("repeats", team.somebodyTakesIt() ? 3 : 0);
        ArrayNode monitors = definition.putArray("monitors");
        team.monitors().forEach(monitors::add);
        ArrayNode levels = definition.putArray("levels");
        for (Team.Level level : team.levels()) {
            ObjectNode json = levels.addObject()
                    .put("afterMinutes", level.afterMinutes())
                    .put("mode", level.allAtOnce() ? "ALL_AT_ONCE" : "ONE_AFTER_ANOTHER");
            json.putArray("integrations").add("PHONE");
            ArrayNode recipients = json.putArray("recipients");
            if (level.asGroup()) {
                recipients.addObject().put("group", team.name());
            } else {
                level.people().forEach(member -> recipients.addObject().put("operator", member.name()));
            }
        }
    }

    private static void names(ArrayNode array, Team.Level level) {
        level.people().forEach(member -> array.add(member.name()));
    }
}

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

import static org.phonealert.storm.Temper.ACKNOWLEDGES;
import static org.phonealert.storm.Temper.ACKNOWLEDGES_LATE;
import static org.phonealert.storm.Temper.DOES_NOT_ANSWER;
import static org.phonealert.storm.Temper.HANGS_UP;
import static org.phonealert.storm.Temper.IS_BUSY;
import static org.phonealert.storm.Temper.IS_OUT_OF_REACH;
import static org.phonealert.storm.Temper.IS_VOICEMAIL;
import static org.phonealert.storm.Temper.PASSES;

/** Twenty-two teams of five operators: every way to be called, and every way to react. */
final class Teams {
    private final List<Team> all = new ArrayList<>();
    private int people;

    Teams() {
        for (int i = 0; i < 4; i++) {
            team(inTurn(0, DOES_NOT_ANSWER, IS_BUSY, ACKNOWLEDGES, ACKNOWLEDGES, ACKNOWLEDGES_LATE));
            team(atOnce(0, ACKNOWLEDGES, DOES_NOT_ANSWER, IS_VOICEMAIL), inTurn(1, ACKNOWLEDGES, ACKNOWLEDGES_LATE));
            team(group(0, HANGS_UP, IS_VOICEMAIL, ACKNOWLEDGES_LATE), inTurn(1, ACKNOWLEDGES, ACKNOWLEDGES));
            team(inTurn(0, PASSES, ACKNOWLEDGES), inTurn(1, DOES_NOT_ANSWER, ACKNOWLEDGES_LATE, ACKNOWLEDGES));
            team(inTurn(0, IS_OUT_OF_REACH, IS_OUT_OF_REACH), inTurn(1, ACKNOWLEDGES_LATE, ACKNOWLEDGES, ACKNOWLEDGES));
        }
        // the second level has to wait for its time
        team(inTurn(0, DOES_NOT_ANSWER, IS_BUSY), atOnce(1, ACKNOWLEDGES, ACKNOWLEDGES, HANGS_UP));
        // in this team no one acknowledges
        team(inTurn(0, DOES_NOT_ANSWER, IS_VOICEMAIL, IS_BUSY), inTurn(1, HANGS_UP, DOES_NOT_ANSWER));
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

    /** The team for the n-th event. */
    Team of(int event) {
        return all.get(event % all.size());
    }

    void teach(TwilioSimulator simulator) {
        all.stream()
                .flatMap(team -> team.members().stream())
                .forEach(member -> member.temper().teach(simulator.phone(member.mobile())));
    }

    /** The configuration document with all teams. */
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
        definition.put("name", team.name()).put("repeats", team.acknowledges() ? 3 : 0);
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

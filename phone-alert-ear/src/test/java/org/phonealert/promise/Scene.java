package org.phonealert.promise;

import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.TestBed.phone;

/** One cell of the fault matrix: a fault at a moment, with the steps that several cells share. */
abstract class Scene {
    final Faults faults = TestBed.simulator().faults();

    /** Plays the cell until the alert is acknowledged and returns what is expected of it. */
    abstract Outcome play();

    /** Triggers an alert; each cell has its own monitor. */
    static OpenAlert breakSomething(Fault fault, Moment moment) {
        return TestBed.trigger("matrix/" + fault + "/" + moment, "fan failure");
    }

    static void awaitRinging(Person person) {
        await(person + "'s phone rings")
                .until(() -> phone(person).calls().stream().anyMatch(PhoneCall::hasRung));
    }

    static void awaitHungUp(Person person) {
        await(person + "'s call is over")
                .until(() -> !phone(person).calls().isEmpty()
                        && phone(person).calls().stream().allMatch(PhoneCall::isOver));
    }

    static void awaitState(OpenAlert alert, Person person, String state) {
        alert.awaitThat(
                person + "'s call is " + state,
                any -> alert.notifications(person).contains(state));
    }

    /** The person picks up and listens until the server has sent the words. */
    static void answer(Person person) {
        phone(person).answer();
        await(person + " hears the words")
                .until(() -> phone(person).calls().stream()
                        .anyMatch(call -> !call.words().isEmpty()));
    }

    static void acknowledge(Person person) {
        answer(person);
        phone(person).press("1");
    }
}

package org.phonealert.twilio.simulator;

import java.util.Set;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.api.Account;
import org.phonealert.twilio.simulator.phone.Behaviour;

/**
 * How a simulator is set up.
 *
 * @param port 1 to 65535, or 0 for a free one
 * @param account the account that the application uses
 * @param pace how fast the people on the phones live: 0 for all at once, 1 for real time, 0.1 for ten times as fast
 * @param otherwise how a phone behaves for which nothing was said
 * @param story takes one line per happening
 */
public record SimulatorSettings(int port, Account account, double pace, Behaviour otherwise, Consumer<String> story) {
    /** The account of {@link #forTests()}. */
    public static final String ACCOUNT_SID = "AC" + "0123456789abcdef".repeat(2);

    /** The token of {@link #forTests()}. */
    public static final String AUTH_TOKEN = "simulated-token";

    /** The outgoing number of {@link #forTests()}. */
    public static final String OUTGOING_NUMBER = "+33176340012";

    /** Refuses what makes no sense. */
    public SimulatorSettings {
        if (pace < 0 || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("pace " + pace + ", port " + port);
        }
    }

    /** A free port, all at once, quiet; unknown phones ring and are not answered. */
    public static SimulatorSettings forTests() {
        return new SimulatorSettings(
                0,
                new Account(ACCOUNT_SID, AUTH_TOKEN, Set.of(OUTGOING_NUMBER)),
                0,
                Behaviour.Fixed.NO_ANSWER,
                line -> {});
    }

    /** The same on this port. */
    public SimulatorSettings onPort(int other) {
        return new SimulatorSettings(other, account, pace, otherwise, story);
    }

    /** The same with another account. */
    public SimulatorSettings withAccount(String accountSid, String authToken) {
        return new SimulatorSettings(
                port, new Account(accountSid, authToken, account.numbers()), pace, otherwise, story);
    }

    /** The same with these outgoing numbers, E.164. */
    public SimulatorSettings owning(String... numbers) {
        return new SimulatorSettings(
                port, new Account(account.sid(), account.authToken(), Set.of(numbers)), pace, otherwise, story);
    }

    /** The same at this pace, 0 or more; 1 is real time. */
    public SimulatorSettings atPace(double other) {
        return new SimulatorSettings(port, account, other, otherwise, story);
    }

    /** The same with this behaviour of the phones for which nothing was said. */
    public SimulatorSettings otherwise(Behaviour other) {
        return new SimulatorSettings(port, account, pace, other, story);
    }

    /** The same, telling each happening in a line. */
    public SimulatorSettings telling(Consumer<String> listener) {
        return new SimulatorSettings(port, account, pace, otherwise, listener);
    }
}

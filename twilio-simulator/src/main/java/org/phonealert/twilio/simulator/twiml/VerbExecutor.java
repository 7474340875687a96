package org.phonealert.twilio.simulator.twiml;

/** Carries out verbs. */
public interface VerbExecutor {
    /** Says the words. */
    void say(Verb.Say say);

    /** Is silent for a while. */
    void pause(Verb.Pause pause);

    /** Asks for keys. */
    void gather(Verb.Gather gather);

    /** Goes on with another document. */
    void redirect(Verb.Redirect redirect);

    /** Ends the call. */
    void hangUp(Verb.Hangup hangup);
}

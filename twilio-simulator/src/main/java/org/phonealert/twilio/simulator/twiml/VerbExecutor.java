package org.phonealert.twilio.simulator.twiml;

/** Executes the verbs of a document in a call. */
public interface VerbExecutor {
    /** Speaks the words. */
    void say(Verb.Say say);

    /** Waits in silence. */
    void pause(Verb.Pause pause);

    /** Speaks the prompts and collects DTMF digits. */
    void gather(Verb.Gather gather);

    /** Continues with another document. */
    void redirect(Verb.Redirect redirect);

    /** Hangs up. */
    void hangUp(Verb.Hangup hangup);
}

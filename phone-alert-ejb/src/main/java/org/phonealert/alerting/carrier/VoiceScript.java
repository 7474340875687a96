package org.phonealert.alerting.carrier;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Say;
import java.net.URI;
import java.util.List;
import org.phonealert.base.words.Language;

/** TwiML: what the carrier does in an answered call. */
public final class VoiceScript {
    private static final int SECONDS_FOR_A_KEY = 6;

    private VoiceScript() {}

    /**
     * Says the sentences and waits for one key, also while it speaks. The carrier posts the key, or that none was
     * pressed.
     */
    public static String ask(List<String> sentences, Language language, URI key) {
        Gather.Builder gather = new Gather.Builder()
                .numDigits(1)
                .timeout(SECONDS_FOR_A_KEY)
                .action(key)
                .method(HttpMethod.POST)
                .actionOnEmptyResult(true);
        // time to bring the telephone to the ear
        gather.pause(new Pause.Builder().length(1).build());
        sentences.forEach(sentence -> gather.say(say(sentence, language)));
        return new VoiceResponse.Builder().gather(gather.build()).build().toXml();
    }

    /** Says the sentence and ends the call. */
    public static String sayAndHangUp(String sentence, Language language) {
        return new VoiceResponse.Builder()
                .say(say(sentence, language))
                .hangup(new Hangup.Builder().build())
                .build()
                .toXml();
    }

    /** Always sets voice and language together: if they do not match, the call fails. */
    private static Say say(String sentence, Language language) {
        Say.Builder say = new Say.Builder(withoutControls(sentence));
        switch (language) {
            case FRENCH -> say.voice(Say.Voice.POLLY_LEA_NEURAL).language(Say.Language.FR_FR);
            case ENGLISH -> say.voice(Say.Voice.POLLY_AMY_NEURAL).language(Say.Language.EN_GB);
        }
        return say.build();
    }

    /** Removes what XML 1.0 cannot contain: control characters and unpaired surrogates. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}

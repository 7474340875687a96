package org.phonealert.twilio.simulator.twiml;

import java.util.Arrays;
import java.util.Map;

/** Knows which language each voice speaks. At Twilio, a Say with a voice of another language fails. */
final class VoiceLanguages {
    private static final String POLLY = "Polly.";
    private static final String GOOGLE = "Google.";
    private static final Map<String, String[]> POLLY_VOICES = Map.of(
            "fr-FR", new String[] {"Lea", "Remi", "Mathieu", "Celine"},
            "fr-CA", new String[] {"Chantal", "Gabrielle", "Liam"},
            "en-GB", new String[] {"Amy", "Emma", "Brian", "Arthur"},
            "en-US",
                    new String[] {
                        "Joanna", "Matthew", "Salli", "Kendra", "Kimberly", "Ivy", "Joey", "Justin", "Ruth", "Stephen"
                    },
            "en-AU", new String[] {"Nicole", "Russell", "Olivia"},
            "de-DE", new String[] {"Vicki", "Marlene", "Hans", "Daniel"},
            "es-ES", new String[] {"Lucia", "Conchita", "Enrique", "Sergio"},
            "it-IT", new String[] {"Bianca", "Carla", "Giorgio", "Adriano"},
            "nl-NL", new String[] {"Lotte", "Ruben", "Laura"},
            "pt-PT", new String[] {"Ines", "Cristiano"});

    private VoiceLanguages() {}

    /** Throws InvalidTwiml when the voice is known not to speak the language; either may be empty. */
    static void check(String voice, String language) throws InvalidTwiml {
        if (voice.isEmpty() || language.isEmpty()) {
            return;
        }
        if (voice.startsWith(GOOGLE) && !voice.startsWith(GOOGLE + language)) {
            throw mismatch(voice, language);
        }
        if (voice.startsWith(POLLY)) {
            String name = voice.substring(POLLY.length()).replaceFirst("-.*", "");
            for (Map.Entry<String, String[]> entry : POLLY_VOICES.entrySet()) {
                if (Arrays.asList(entry.getValue()).contains(name)
                        && !entry.getKey().equals(language)) {
                    throw mismatch(voice, language);
                }
            }
        }
    }

    private static InvalidTwiml mismatch(String voice, String language) {
        return new InvalidTwiml(13512, "The voice " + voice + " does not speak " + language);
    }
}

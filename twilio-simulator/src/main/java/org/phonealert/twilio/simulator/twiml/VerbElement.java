package org.phonealert.twilio.simulator.twiml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The elements that the simulator can carry out, each with the way to read it. */
enum VerbElement {
    SAY("Say") {
        @Override
        Verb read(Element element) throws InvalidTwiml {
            String text = element.getTextContent().strip().replaceAll("\\s+", " ");
            if (text.isEmpty()) {
                throw new InvalidTwiml(13520, "A Say without words");
            }
            String language = element.getAttribute("language");
            String voice = element.getAttribute("voice");
            VoiceLanguages.check(voice, language);
            return new Verb.Say(text, language, voice, Math.max(1, number(element, "loop", 1)));
        }
    },
    PAUSE("Pause") {
        @Override
        Verb read(Element element) throws InvalidTwiml {
            return new Verb.Pause(Duration.ofSeconds(number(element, "length", 1)));
        }
    },
    GATHER("Gather") {
        @Override
        Verb read(Element element) throws InvalidTwiml {
            List<Verb.Prompt> prompts = new ArrayList<>();
            for (Element child : TwimlReader.children(element)) {
                if (verb(child) instanceof Verb.Prompt prompt) {
                    prompts.add(prompt);
                } else {
                    throw TwimlReader.rules(child.getTagName() + " is not allowed in Gather");
                }
            }
            int digits = number(element, "numDigits", 0);
            return new Verb.Gather(
                    List.copyOf(prompts),
                    digits > 0 ? Optional.of(digits) : Optional.empty(),
                    Duration.ofSeconds(number(element, "timeout", 5)),
                    element.hasAttribute("finishOnKey") ? element.getAttribute("finishOnKey") : "#",
                    Optional.of(element.getAttribute("action")).filter(action -> !action.isEmpty()),
                    method(element),
                    Boolean.parseBoolean(element.getAttribute("actionOnEmptyResult")));
        }
    },
    REDIRECT("Redirect") {
        @Override
        Verb read(Element element) throws InvalidTwiml {
            return new Verb.Redirect(element.getTextContent().strip(), method(element));
        }
    },
    HANGUP("Hangup") {
        @Override
        Verb read(Element element) {
            return new Verb.Hangup();
        }
    },
    REJECT("Reject") {
        @Override
        Verb read(Element element) {
            return new Verb.Hangup();
        }
    };

    private final String tag;

    VerbElement(String tag) {
        this.tag = tag;
    }

    /** The verb that an element stands for. */
    static Verb verb(Element element) throws InvalidTwiml {
        VerbElement kind = Arrays.stream(values())
                .filter(candidate -> candidate.tag.equals(element.getTagName()))
                .findFirst()
                .orElseThrow(() -> TwimlReader.rules("The simulator does not know the verb " + element.getTagName()));
        return kind.read(element);
    }

    abstract Verb read(Element element) throws InvalidTwiml;

    static int number(Element element, String attribute, int otherwise) throws InvalidTwiml {
        String text = element.getAttribute(attribute);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw TwimlReader.rules(attribute + " is not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    static String method(Element element) {
        return element.getAttribute("method").equals("GET") ? "GET" : "POST";
    }
}

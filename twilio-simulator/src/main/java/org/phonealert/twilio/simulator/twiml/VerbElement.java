package org.phonealert.twilio.simulator.twiml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The TwiML elements that the simulator can execute. */
enum VerbElement {
    SAY("Say") {
        @Override
        Verb toVerb(Element element) throws InvalidTwiml {
            String text = element.getTextContent().strip().replaceAll("\\s+", " ");
            if (text.isEmpty()) {
                throw new InvalidTwiml(13520, "Say has no words");
            }
            String language = element.getAttribute("language");
            String voice = element.getAttribute("voice");
            VoiceLanguages.check(voice, language);
            return new Verb.Say(text, language, voice, Math.max(1, number(element, "loop", 1)));
        }
    },
    PAUSE("Pause") {
        @Override
        Verb toVerb(Element element) throws InvalidTwiml {
            return new Verb.Pause(Duration.ofSeconds(number(element, "length", 1)));
        }
    },
    GATHER("Gather") {
        @Override
        Verb toVerb(Element element) throws InvalidTwiml {
            List<Verb.Prompt> prompts = new ArrayList<>();
            for (Element child : TwimlReader.children(element)) {
                if (parse(child) instanceof Verb.Prompt prompt) {
                    prompts.add(prompt);
                } else {
                    throw TwimlReader.invalid(child.getTagName() + " is not allowed in Gather");
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
        Verb toVerb(Element element) throws InvalidTwiml {
            return new Verb.Redirect(element.getTextContent().strip(), method(element));
        }
    },
    HANGUP("Hangup") {
        @Override
        Verb toVerb(Element element) {
            return new Verb.Hangup();
        }
    },
    REJECT("Reject") {
        @Override
        Verb toVerb(Element element) {
            return new Verb.Hangup();
        }
    };

    private final String tag;

    VerbElement(String tag) {
        this.tag = tag;
    }

    /** Parses an element. */
    static Verb parse(Element element) throws InvalidTwiml {
        VerbElement kind = Arrays.stream(values())
                .filter(candidate -> candidate.tag.equals(element.getTagName()))
                .findFirst()
                .orElseThrow(
                        () -> TwimlReader.invalid("The simulator does not support the verb " + element.getTagName()));
        return kind.toVerb(element);
    }

    abstract Verb toVerb(Element element) throws InvalidTwiml;

    static int number(Element element, String attribute, int byDefault) throws InvalidTwiml {
        String text = element.getAttribute(attribute);
        if (text.isEmpty()) {
            return byDefault;
        }
        if (!text.matches("\\d{1,6}")) {
            throw TwimlReader.invalid(attribute + " is not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    static String method(Element element) {
        return element.getAttribute("method").equals("GET") ? "GET" : "POST";
    }
}

package org.phonealert.base.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A set of messages in every language of the product, as ICU message patterns with named arguments. */
public final class MessageBundle {
    /** English is the bundle without a language, so that the server's own locale never decides what is said. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;

    /** @param name the name of a resource bundle of this module, such as {@code org.phonealert.base.words.refusals} */
    public MessageBundle(String name) {
        this.name = name;
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /**
     * The message with its arguments filled in; an argument is never read as a pattern itself.
     *
     * @throws MissingResourceException if no language has such a message
     */
    public String say(Language language, String key, Map<String, ?> arguments) {
        return fill(bundle(language).getString(key), language, arguments);
    }

    /** A pattern of another bundle with its arguments filled in, by the same rules. */
    public static String fill(String pattern, Language language, Map<String, ?> arguments) {
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /**
     * The names of the arguments that the message uses, also inside a plural or a choice.
     *
     * @throws MissingResourceException if the language has no such message
     */
    public Set<String> argumentNames(Language language, String key) {
        if (!has(language, key)) {
            throw new MissingResourceException(language + " has no words", name, key);
        }
        MessagePattern pattern = new MessagePattern(bundle(language).getString(key));
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
    }

    /** The keys of all messages that the language itself has. */
    public Set<String> keys(Language language) {
        return bundle(language).keySet().stream()
                .filter(key -> has(language, key))
                .collect(Collectors.toSet());
    }

    /** Whether the language itself has words for it: a message that is missing in French is said in English. */
    public boolean has(Language language, String key) {
        return bundle(language) instanceof PropertyResourceBundle own && own.handleGetObject(key) != null;
    }

    private ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(name, language.locale(), MessageBundle.class.getClassLoader(), NO_FALLBACK);
    }
}

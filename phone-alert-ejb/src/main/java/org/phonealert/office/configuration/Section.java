package org.phonealert.office.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;

/** Reads the parts of a section; a fault names its place in the document. */
final class Section {
    private Section() {}

    /** Makes something of each part, in order; a fault gets the name of the section and the index of the part. */
    static <P extends @Nullable Object, T> List<T> each(String section, List<P> parts, Function<P, T> make) {
        List<T> made = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            P part = parts.get(place);
            made.add(within("%s[%d]".formatted(section, place), () -> make.apply(required("", part))));
        }
        return made;
    }

    /** The same for parts that have a name; each name may occur once. */
    static <P, T> List<T> eachNamed(
            String section, List<P> parts, Function<P, @Nullable String> name, Function<P, T> make) {
        Set<String> names = new HashSet<>();
        return each(section, parts, part -> {
            if (!names.add(required("name", name.apply(part)))) {
                throw new InvalidInputException("name", RefusalReason.GIVEN_TWICE, name.apply(part));
            }
            return make.apply(part);
        });
    }

    /** Makes something; a refusal becomes the fault of this place. */
    static <T> T within(String place, Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidInputException fault) {
            throw fault.within(place);
        } catch (PhoneAlertException fault) {
            throw InvalidInputException.of(place, fault);
        }
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, RefusalReason.MISSING);
        }
        return value;
    }

    static <T> @Nullable T optional(String field, @Nullable String text, Function<String, T> make) {
        return text == null ? null : within(field, () -> make.apply(text));
    }

    /** The language of a tag such as {@code fr}. */
    static Language language(String tag) {
        return Language.find(tag).orElseThrow(() -> new InvalidInputException("", RefusalReason.UNKNOWN_LANGUAGE, tag));
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}

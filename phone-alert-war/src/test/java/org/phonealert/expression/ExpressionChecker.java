package org.phonealert.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.expressly.parser.AstBracketSuffix;
import org.glassfish.expressly.parser.AstChoice;
import org.glassfish.expressly.parser.AstDotSuffix;
import org.glassfish.expressly.parser.AstIdentifier;
import org.glassfish.expressly.parser.AstValue;
import org.glassfish.expressly.parser.ELParser;
import org.glassfish.expressly.parser.Node;

/** Finds the type of an expression, and collects the methods and properties that its types do not have. */
final class ExpressionChecker {
    private final List<String> missing = new ArrayList<>();
    private int checked;

    /** The methods and properties that are missing, each with its type and its place. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** How many uses of a method or a property of a known type there were. */
    int checked() {
        return checked;
    }

    /**
     * Checks a text with expressions in it.
     *
     * @param names the types of the names that it may use; all others are not checked
     * @param place for the messages
     * @return the type, if the text is a single expression and its type is known
     */
    Optional<Type> check(String text, Map<String, Type> names, String place) {
        return type(ELParser.parse(text), names, place);
    }

    private Optional<Type> type(Node node, Map<String, Type> names, String place) {
        if (node instanceof AstIdentifier) {
            return Optional.ofNullable(names.get(node.getImage()));
        }
        if (node instanceof AstValue) {
            return ofValue(node, names, place);
        }
        List<Optional<Type>> types =
                children(node).map(child -> type(child, names, place)).toList();
        if (node instanceof AstChoice) {
            return types.get(1).or(() -> types.get(2));
        }
        return types.size() == 1 ? types.get(0) : Optional.empty();
    }

    /** What stands first, then what each suffix makes of it. */
    private Optional<Type> ofValue(Node value, Map<String, Type> names, String place) {
        Optional<Type> type = type(value.jjtGetChild(0), names, place);
        for (int i = 1; i < value.jjtGetNumChildren(); i++) {
            Node suffix = value.jjtGetChild(i);
            children(suffix).forEach(child -> type(child, names, place));
            if (suffix instanceof AstBracketSuffix) {
                type = type.flatMap(Generics::elements);
            } else if (suffix instanceof AstDotSuffix && suffix.jjtGetNumChildren() > 0) {
                int arguments = suffix.jjtGetChild(0).jjtGetNumChildren();
                type = type.flatMap(of -> ofCall(of, suffix.getImage(), arguments, place));
            } else {
                boolean last = i + 1 == value.jjtGetNumChildren();
                type = type.flatMap(of -> ofProperty(of, suffix.getImage(), last, place));
            }
        }
        return type;
    }

    private Optional<Type> ofCall(Type type, String name, int arguments, String place) {
        return found(
                methods(type, name).filter(method -> method.getParameterCount() == arguments),
                type,
                "%s(%d arguments)".formatted(name, arguments),
                place);
    }

    /** A getter; at the end of an expression also a method that a component calls. */
    private Optional<Type> ofProperty(Type type, String name, boolean last, String place) {
        if (Map.class.isAssignableFrom(Generics.erasure(type))) {
            return Optional.empty();
        }
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Stream<Method> getters = Stream.of("get" + capital, "is" + capital)
                .flatMap(getter -> methods(type, getter))
                .filter(method -> method.getParameterCount() == 0);
        return found(Stream.concat(getters, last ? methods(type, name) : Stream.empty()), type, name, place);
    }

    private Optional<Type> found(Stream<Method> methods, Type type, String name, String place) {
        checked++;
        Optional<Method> method = methods.findFirst();
        if (method.isEmpty()) {
            missing.add("%s: %s has no %s".formatted(place, type.getTypeName(), name));
        }
        return method.map(found -> Generics.of(type).resolve(found.getGenericReturnType()));
    }

    private static Stream<Method> methods(Type type, String name) {
        return Arrays.stream(Generics.erasure(type).getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> !method.isBridge());
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(0, i -> i < node.jjtGetNumChildren(), i -> i + 1).map(node::jjtGetChild);
    }
}

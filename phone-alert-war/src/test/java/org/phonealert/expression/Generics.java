package org.phonealert.expression;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a type parameter of a class or of its supertypes stands for in a given type. */
final class Generics {
    private final Map<TypeVariable<?>, Type> values = new HashMap<>();

    /** The parameters as this type gives them. */
    static Generics of(Type type) {
        Generics generics = new Generics();
        generics.add(type);
        return generics;
    }

    /** The class of a type without its parameters. */
    static Class<?> erasure(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return erasure(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return erasure(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(erasure(array.getGenericComponentType()), 0)
                    .getClass();
        }
        return erasure(((TypeVariable<?>) type).getBounds()[0]);
    }

    /** The elements of an array or of a collection; empty if it is neither. */
    static Optional<Type> elements(Type type) {
        Class<?> plain = erasure(type);
        return plain.isArray()
                ? Optional.of(plain.getComponentType())
                : Optional.of(type)
                        .filter(any -> Iterable.class.isAssignableFrom(plain))
                        .map(any -> of(type).resolve(Iterable.class.getTypeParameters()[0]));
    }

    /** This type with what its parameter stands for, if it is one. */
    Type resolve(Type type) {
        Type known = type;
        while (known instanceof TypeVariable<?> variable && values.containsKey(variable)) {
            known = values.get(variable);
        }
        return known instanceof ParameterizedType parameterized
                ? new Resolved(parameterized, resolveAll(parameterized.getActualTypeArguments()))
                : known;
    }

    private Type[] resolveAll(Type[] types) {
        Type[] resolved = new Type[types.length];
        for (int i = 0; i < types.length; i++) {
            resolved[i] = resolve(types[i]);
        }
        return resolved;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] variables = erasure(type).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                values.put(variables[i], resolve(parameterized.getActualTypeArguments()[i]));
            }
        }
        Class<?> plain = erasure(type);
        for (Type above : plain.getGenericInterfaces()) {
            add(above);
        }
        Type above = plain.getGenericSuperclass();
        if (above != null) {
            add(above);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Resolved(ParameterizedType type, Type[] arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments;
        }

        @Override
        public Type getRawType() {
            return type.getRawType();
        }

        @Override
        public Type getOwnerType() {
            return type.getOwnerType();
        }

        @Override
        public String getTypeName() {
            return type.getTypeName();
        }
    }
}

package org.phonealert.admin;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** Reads the fields of a form; a refusal names the field. */
public final class FormFields {
    private static final String DATE_TIME = "2026-12-24T18:00";
    private static final String TIME = "18:00";

    private FormFields() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, RefusalReason.MISSING);
        }
        return value;
    }

    public static LocalDateTime dateTime(String field, @Nullable String typed) {
        return read(field, typed, LocalDateTime::parse, DATE_TIME);
    }

    public static LocalTime time(String field, @Nullable String typed) {
        return read(field, typed, LocalTime::parse, TIME);
    }

    private static <T> T read(String field, @Nullable String typed, Function<String, T> parse, String example) {
        String text = required(field, typed);
        try {
            return parse.apply(text);
        } catch (DateTimeException malformed) {
            throw new InvalidInputException(field, RefusalReason.NOT_A_TIME, text, example);
        }
    }
}

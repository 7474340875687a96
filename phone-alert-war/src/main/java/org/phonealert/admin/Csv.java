package org.phonealert.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV by RFC 4180, with semicolons: Excel expects them in countries with a decimal comma. Text from outside never
 * becomes a formula: an apostrophe is put before a cell that would start one.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";
    private static final char MARK = '\uFEFF';

    private final Appendable out;

    /** Writes the byte order mark, by which Excel recognises UTF-8. */
    Csv(Appendable out) throws IOException {
        this.out = out;
        out.append(MARK);
    }

    /**
     * Sends the table as a file to download.
     *
     * @param name of the file, without extension; never text from outside
     */
    public static Csv to(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return new Csv(response.getWriter());
    }

    /** Writes a row; null is an empty cell. */
    public void row(Collection<? extends @Nullable Object> cells) throws IOException {
        Iterator<? extends @Nullable Object> rest = cells.iterator();
        while (rest.hasNext()) {
            Object cell = rest.next();
            // numbers come from us: a minus sign starts no formula
            out.append(cell == null ? "" : cell instanceof Number ? cell.toString() : quoted(cell.toString()));
            if (rest.hasNext()) {
                out.append(';');
            }
        }
        out.append("\r\n");
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}

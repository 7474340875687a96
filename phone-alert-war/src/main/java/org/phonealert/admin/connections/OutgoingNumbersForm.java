package org.phonealert.admin.connections;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Sections;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConnectionEdits;

/** The form of the outgoing numbers. */
@Named
@ViewScoped
public class OutgoingNumbersForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Configuration configuration;

    @Inject
    private ConnectionEdits edits;

    @Nullable
    private String numbers;

    @PostConstruct
    void read() {
        numbers = String.join("\n", Sections.orEmpty(configuration.export().outgoingNumbers()));
    }

    /** Saves the numbers, which may be separated by blanks, commas, semicolons or lines. */
    public void save() {
        List<String> typed = numbers == null
                ? List.of()
                : Stream.of(numbers.split("[\\s,;]+"))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList();
        Forms.submit("numbers", "phone.xhtml", () -> edits.saveOutgoingNumbers(typed));
    }

    @Nullable
    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(@Nullable String numbers) {
        this.numbers = numbers;
    }
}

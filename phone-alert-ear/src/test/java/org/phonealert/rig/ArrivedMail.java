package org.phonealert.rig;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/**
 * A mail that the test mail server has received.
 *
 * @param subject as a person reads it
 * @param headers the names of all its headers
 * @param text as a person reads it
 */
public record ArrivedMail(String subject, List<String> headers, String text) {
    static ArrivedMail of(MimeMessage message) {
        try {
            List<String> headers = Collections.list(message.getAllHeaders()).stream()
                    .map(Header::getName)
                    .toList();
            return new ArrivedMail(
                    message.getSubject(), headers, message.getContent().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

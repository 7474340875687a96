package org.phonealert.base.mail;

/** The subject and the text of a mail; the subject is a single line. */
public record MailText(String subject, String text) {}

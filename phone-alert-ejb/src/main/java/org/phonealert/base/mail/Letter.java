package org.phonealert.base.mail;

/** What a mail says; the subject is a single line. */
public record Letter(String subject, String text) {}

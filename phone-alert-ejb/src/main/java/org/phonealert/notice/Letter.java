package org.phonealert.notice;

/** What a mail says; the subject is a single line. */
record Letter(String subject, String text) {}

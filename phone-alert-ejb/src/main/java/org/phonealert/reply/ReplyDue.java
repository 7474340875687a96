package org.phonealert.reply;

/** There is something to tell a source, once this transaction is committed. */
public record ReplyDue() {}

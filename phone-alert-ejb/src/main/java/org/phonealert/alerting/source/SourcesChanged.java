package org.phonealert.alerting.source;

/** A source, or its key, is another once this transaction is committed. */
record SourcesChanged() {}

package org.phonealert.alerting.source;

/** A source or its key changes when this transaction is committed. */
record SourcesChanged() {}

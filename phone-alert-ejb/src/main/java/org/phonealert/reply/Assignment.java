package org.phonealert.reply;

import org.phonealert.link.Reply;
import org.phonealert.link.SourceLink;

/**
 * A reply that is to be told by whoever got this, for as long as a lease.
 *
 * @param fence who may write the result
 */
public record Assignment(long sourceId, SourceLink link, Reply reply, int fence) {}

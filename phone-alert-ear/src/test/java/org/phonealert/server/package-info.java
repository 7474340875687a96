/** What a Payara Embedded needs before it starts: free ports on the loopback, a domain of its own. */
@NullMarked
package org.phonealert.server;

import org.jspecify.annotations.NullMarked;

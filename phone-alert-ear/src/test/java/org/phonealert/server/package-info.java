/** Test servers on the loopback: Payara, WildFly, PostgreSQL, in this process or in one that can be killed. */
@NullMarked
package org.phonealert.server;

import org.jspecify.annotations.NullMarked;

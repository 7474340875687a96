/**
 * The storm: two nodes, a thousand alerts, phones of every kind. In the middle of it a node is killed and the database
 * is stopped.
 */
@NullMarked
package org.phonealert.storm;

import org.jspecify.annotations.NullMarked;

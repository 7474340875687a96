/**
 * The storm: two nodes, a thousand alerts, phones of every kind, and in the middle of it a node and then the database
 * are taken away.
 */
@NullMarked
package org.phonealert.storm;

import org.jspecify.annotations.NullMarked;

/**
 * What every feature stands on: the clock, the settings, the schema, the heartbeat and its due work, the base business
 * exception, and the words that all share (languages, plans, channels, names, JSON). It knows no feature.
 */
@NullMarked
package org.phonealert;

import org.jspecify.annotations.NullMarked;

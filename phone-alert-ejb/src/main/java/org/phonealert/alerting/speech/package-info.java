/** Says it: the words of every call, per language, from message bundles. */
@NullMarked
package org.phonealert.alerting.speech;

import org.jspecify.annotations.NullMarked;

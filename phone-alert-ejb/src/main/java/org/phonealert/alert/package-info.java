/** Owns an alert from trigger to resolution, its duplicates and its history. */
@NullMarked
package org.phonealert.alert;

import org.jspecify.annotations.NullMarked;

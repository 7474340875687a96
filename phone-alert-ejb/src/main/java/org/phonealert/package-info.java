/**
 * Phone Alert: the domain and the engine. Six wings in one column, arrows only downwards: {@code office},
 * {@code monitoring}, {@code alerting}, {@code oncall}, {@code people}, {@code base}. This package holds no class.
 */
@NullMarked
package org.phonealert;

import org.jspecify.annotations.NullMarked;

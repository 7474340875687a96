@NullMarked
package org.phonealert.configuration;

import org.jspecify.annotations.NullMarked;

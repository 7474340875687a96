@NullMarked
package org.phonealert.admin;

import org.jspecify.annotations.NullMarked;

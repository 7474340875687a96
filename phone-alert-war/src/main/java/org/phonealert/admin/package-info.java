/** The pages: one bean for each, of the same name as its .xhtml. */
@NullMarked
package org.phonealert.admin;

import org.jspecify.annotations.NullMarked;

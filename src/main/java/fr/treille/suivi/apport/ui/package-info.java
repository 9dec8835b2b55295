/** The porteur's page without account, and the section of the grappe's page where agents follow and validate it. */
@NullMarked
package fr.treille.suivi.apport.ui;

import org.jspecify.annotations.NullMarked;

/** The mail server of the demonstration and of the tests. */
@NullMarked
package fr.treille.demonstration.courriel;

import org.jspecify.annotations.NullMarked;

/** How long the database is waited for, by who waits. */
@NullMarked
package fr.treille.socle.commun.base;

import org.jspecify.annotations.NullMarked;

/** What the law has an installation tell anybody who comes: who publishes, what becomes of personal data, who cannot use it. */
@NullMarked
package fr.treille.socle.commun.notice;

import org.jspecify.annotations.NullMarked;

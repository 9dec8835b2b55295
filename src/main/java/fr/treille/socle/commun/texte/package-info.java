/** How texts name things in French, on screens, in mails and on paper. */
@NullMarked
package fr.treille.socle.commun.texte;

import org.jspecify.annotations.NullMarked;

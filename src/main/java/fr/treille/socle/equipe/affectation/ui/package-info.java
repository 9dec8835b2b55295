/** The screens of territoires and of the équipe. */
@NullMarked
package fr.treille.socle.equipe.affectation.ui;

import org.jspecify.annotations.NullMarked;

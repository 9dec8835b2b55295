/** The windows of a call: their steps and days, and how a prorogation moves them. */
@NullMarked
@NamedInterface("fenetre")
package fr.treille.referentiel.appel.fenetre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

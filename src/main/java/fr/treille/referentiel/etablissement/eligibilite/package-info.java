/**
 * Which categories of FINESS are ESSMS that the programme finances: article L. 312-1 of the CASF read category by category,
 * delivered, and corrected by a région with a motive.
 */
@NullMarked
@NamedInterface("eligibilite")
package fr.treille.referentiel.etablissement.eligibilite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

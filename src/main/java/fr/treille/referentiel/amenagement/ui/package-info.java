/** The register of aménagements of targets. */
@NullMarked
package fr.treille.referentiel.amenagement.ui;

import org.jspecify.annotations.NullMarked;

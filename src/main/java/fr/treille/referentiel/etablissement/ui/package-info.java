/** Screens of establishments, organismes gestionnaires and FINESS imports. */
@NullMarked
package fr.treille.referentiel.etablissement.ui;

import org.jspecify.annotations.NullMarked;

/** Screens of establishments, organismes gestionnaires and FINESS imports. */
@NullMarked
package fr.treille.etablissement.ui;

import org.jspecify.annotations.NullMarked;

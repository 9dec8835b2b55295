@NullMarked
package fr.treille.pilotage.relance.ui;

import org.jspecify.annotations.NullMarked;

/** The screen « À surveiller », and the setting of its criteria. */
@NullMarked
package fr.treille.pilotage.vigilance.ui;

import org.jspecify.annotations.NullMarked;

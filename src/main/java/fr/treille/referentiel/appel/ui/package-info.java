/** Screens of the calls. {@link fr.treille.referentiel.appel.ui.TableJalons} shows the days of a window on other pages too. */
@NullMarked
@NamedInterface("ui")
package fr.treille.referentiel.appel.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Usage on screen: a grappe's tab with its grid, the région's page, and what the convention's tab says of the balance. */
@NullMarked
@NamedInterface("ui")
package fr.treille.suivi.usage.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Screens of the grappes. {@link fr.treille.grappe.ui.OngletGrappe} and {@link fr.treille.grappe.ui.EtapeGrappe} let the
 * modules below add a tab or the next step to a grappe's page without this one knowing them.
 */
@NullMarked
@NamedInterface("ui")
package fr.treille.grappe.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

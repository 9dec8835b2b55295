/**
 * Screens of the grappes. {@link fr.treille.dossier.grappe.ui.OngletGrappe} and {@link fr.treille.dossier.grappe.ui.EtapeGrappe} let the
 * modules below add a tab or the next step to a grappe's page without this one knowing them.
 */
@NullMarked
@NamedInterface("ui")
package fr.treille.dossier.grappe.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

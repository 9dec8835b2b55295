package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.liste.GrappeLigne;
import java.util.List;

/**
 * A file of a window.
 *
 * @param manques what it lacks to go on, each in a few words
 */
public record DossierLigne(GrappeLigne grappe, List<String> manques) {}

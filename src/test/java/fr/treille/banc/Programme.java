package fr.treille.banc;

import fr.treille.Session;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.demonstration.Volume;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.equipe.Role;
import java.util.List;

/** The programme at its full size, its grappes in every status before the notification. */
final class Programme {

    private static final List<StatutGrappe> STATUTS = List.of(
            StatutGrappe.FAVORABLE,
            StatutGrappe.DEPOSEE,
            StatutGrappe.EN_INSTRUCTION,
            StatutGrappe.EN_CONSTITUTION,
            StatutGrappe.DEFAVORABLE);

    private Programme() {}

    static void construire(ConstructeurDonnees constructeur, VieInventee vie) {
        constructeur.construire(Volume.PROGRAMME, Session.courriel(Role.COORDINATION_ARS), (grappe, rang) -> {
            var statut = STATUTS.get(rang % STATUTS.size());
            vie.mener(grappe, rang, statut, statut != StatutGrappe.DEFAVORABLE);
        });
    }
}

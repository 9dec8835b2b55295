package fr.treille.suivi.usage.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.usage.SoldeEtat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Once targets are measured after the VSR: the balance that may be paid, or the evidence that is still missing. */
@Component
class EtapeUsage implements EtapeGrappe {

    private final ServicesUsage services;

    EtapeUsage(ServicesUsage services) {
        this.services = services;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            return Optional.empty();
        }
        var etat = services.solde().etat(grappe.id());
        if (etat.liberable()) {
            return Optional.of(Etape.attente(etat.enClair(), null));
        }
        return etat.atteintesLe() == null ? Optional.empty() : Optional.of(preuves(grappe, etat));
    }

    private static Etape preuves(GrappeFiche grappe, SoldeEtat etat) {
        return Etape.vers(
                grappe,
                OngletUsages.CHEMIN,
                "Réunir les preuves des cibles atteintes le " + Formats.date(Objects.requireNonNull(etat.atteintesLe()))
                        + "\u00A0: elles libèrent le solde.",
                null,
                AgentConnecte.courant().peut(Droits.SUIVRE) ? "Joindre les preuves" : null);
    }
}

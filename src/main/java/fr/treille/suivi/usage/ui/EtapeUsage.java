package fr.treille.suivi.usage.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.usage.ConditionSolde;
import fr.treille.suivi.usage.SoldeEtat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Once targets are measured after the VSR: the balance that may be paid, or what is still missing of it. */
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
        var decision = services.decisions().decision(grappe.id());
        if (decision.isPresent()) {
            return Optional.of(Etape.attente(decision.get().enClair(), null));
        }
        if (etat.liberable()) {
            return Optional.of(versConvention(grappe, etat, "Statuer sur le solde"));
        }
        if (etat.atteintesLe() == null) {
            return Optional.empty();
        }
        return Optional.of(
                etat.manque(ConditionSolde.PREUVE)
                        ? preuves(grappe, etat)
                        : versConvention(grappe, etat, "Enregistrer les états de dépenses"));
    }

    private static Etape versConvention(GrappeFiche grappe, SoldeEtat etat, String verbe) {
        return Etape.vers(
                grappe,
                "convention",
                etat.enClair(),
                null,
                AgentConnecte.courant().peut(Droits.CONVENTIONNER) ? verbe : null);
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

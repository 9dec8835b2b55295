package fr.treille.dossier.selection;

import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.Ouvrage;
import fr.treille.socle.travail.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Settles files one by one, each in its transaction: a decision for the favorable and the défavorable, a kept line for the
 * « liste complémentaire », which is told to nobody. Done twice, it is done once.
 */
@Component
class OuvrageSelection implements Ouvrage {

    private final SelectionRequetes requetes;
    private final DossierSelectionneRepository repository;
    private final DecisionService decisions;
    private final Deports deports;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final Clock horloge;

    OuvrageSelection(
            SelectionRequetes requetes,
            DossierSelectionneRepository repository,
            DecisionService decisions,
            Deports deports,
            GrappeService grappes,
            VerrouGrappe verrou,
            Clock horloge) {
        this.requetes = requetes;
        this.repository = repository;
        this.decisions = decisions;
        this.deports = deports;
        this.grappes = grappes;
        this.verrou = verrou;
        this.horloge = horloge;
    }

    @Override
    public String genre() {
        return ArretService.TRAVAIL;
    }

    /** A refusal undoes its file alone. */
    @Override
    public int lot() {
        return 1;
    }

    @Override
    public List<Resultat> faire(String reglages, List<Element> lot) {
        lot.forEach(element -> verrou.tenir(element.objetId()));
        var arret = ArretSelection.lire(reglages);
        // before all reads: two works of a committee share its enveloppe out one file after the other
        var enveloppe = requetes.verrouiller(arret.comiteId());
        return lot.stream()
                .map(element -> {
                    arreter(
                            arret,
                            enveloppe,
                            element,
                            Objects.requireNonNull(arret.choix().get(element.objetId())));
                    return new Resultat(element.rang(), "", null);
                })
                .toList();
    }

    private void arreter(ArretSelection arret, Montant enveloppe, Element element, Choix choix) {
        var grappe = grappes.fiche(element.objetId());
        var ligne = repository
                .findByComiteIdAndGrappeId(arret.comiteId(), grappe.id())
                .orElseGet(() -> new DossierSelectionne(arret.comiteId(), grappe.id()));
        if (ligne.dit(choix) && faite(grappe.statut(), choix.sens())) {
            return;
        }
        // « liste complémentaire » settles a file too, without a decision that would ask for it
        deports.exigerAucun(grappe.id());
        if (grappe.statut() == StatutGrappe.A_DECIDER) {
            exigerEnveloppe(arret.comiteId(), enveloppe, grappe, choix);
        }
        if (choix.sens() == SensComite.COMPLEMENTAIRE) {
            if (grappe.statut() != StatutGrappe.A_DECIDER) {
                throw new Refus("Sur «\u00A0" + grappe.nom()
                        + "\u00A0», aucun avis n’attend de décision\u00A0: la liste complémentaire ne le reçoit plus.");
            }
            ModificationConcurrente.exigerVersion(grappe.version(), element.version());
        } else {
            decider(grappe.id(), element.version(), choix);
        }
        ligne.arreter(choix, arret.scenario(), AgentConnecte.courant().id(), horloge.instant());
        repository.save(ligne);
    }

    private static boolean faite(StatutGrappe statut, SensComite sens) {
        return switch (sens) {
            case COMPLEMENTAIRE -> statut == StatutGrappe.A_DECIDER;
            case FAVORABLE -> statut == StatutGrappe.FAVORABLE;
            case DEFAVORABLE -> statut == StatutGrappe.DEFAVORABLE;
        };
    }

    /** What the scenario left of the enveloppe may have been taken since, the enveloppe lowered, or a window taken away. */
    private void exigerEnveloppe(long comiteId, Montant enveloppe, GrappeFiche grappe, Choix choix) {
        var accorde = requetes.accordeDevant(comiteId, grappe.id());
        if (accorde == null) {
            throw new Refus("«\u00A0" + grappe.nom() + "\u00A0» n’est plus devant ce comité\u00A0: rien n’est décidé.");
        }
        var total = choix.montant() == null ? accorde : accorde.plus(choix.montant());
        if (choix.sens() == SensComite.FAVORABLE && total.compareTo(enveloppe) > 0) {
            throw new Refus("Avec «\u00A0" + grappe.nom() + "\u00A0», le comité accorderait " + total
                    + ", plus que son enveloppe de " + enveloppe + "\u00A0: " + accorde
                    + " sont déjà accordés. Rien n’est décidé.");
        }
    }

    private void decider(long grappeId, int version, Choix choix) {
        var avis = decisions.aPrendre(grappeId);
        var favorable = choix.sens() == SensComite.FAVORABLE;
        var ecart =
                avis.ecart(favorable, avis.accorde(favorable, choix.montant())).isPresent();
        decisions.decider(new DecisionSaisie(
                grappeId, version, favorable, choix.montant(), choix.motif(), ecart ? choix.motif() : ""));
    }
}

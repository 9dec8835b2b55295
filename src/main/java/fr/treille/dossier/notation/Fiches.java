package fr.treille.dossier.notation;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheets of a grappe within the caller's périmètre, and what keeps them from being written. */
@Component
class Fiches {

    private final FicheNotationRepository repository;
    private final GrappeService grappes;
    private final AppelService appels;

    Fiches(FicheNotationRepository repository, GrappeService grappes, AppelService appels) {
        this.repository = repository;
        this.grappes = grappes;
        this.appels = appels;
    }

    /** @throws Refus when the grappe is not in the caller's périmètre */
    GrappeFiche grappe(long grappeId) {
        return grappes.fiche(grappeId);
    }

    List<FicheNotation> de(long grappeId) {
        return repository.findByGrappeIdOrderById(grappeId);
    }

    /** The same, kept from changing until the transaction ends. */
    List<FicheNotation> verrouiller(long grappeId) {
        return repository.findWithLockByGrappeIdOrderById(grappeId);
    }

    /** What is scored, by the rules of the day of the dépôt. */
    List<GrilleNotation.Ligne> grille(GrappeFiche grappe) {
        var depot = grappe.depotLe();
        var id = grappe.projet().appelId();
        return (depot == null ? appels.fiche(id) : appels.fiche(id, depot))
                .regles()
                .grille()
                .lignes();
    }

    /** Whether something may still be scored: from the opening of the instruction to the decision. */
    static boolean ouverte(GrappeFiche grappe) {
        return grappe.statut() == StatutGrappe.EN_INSTRUCTION || grappe.statut() == StatutGrappe.A_DECIDER;
    }

    /** @throws Refus when the file is not being instructed, or is decided */
    static void exigerOuverte(GrappeFiche grappe) {
        if (!ouverte(grappe)) {
            throw new Refus("Sur «\u00A0" + grappe.nom()
                    + "\u00A0», la notation se fait pendant l’instruction, et jusqu’à la décision.");
        }
    }

    /** @throws Refus when the consensus is given: what it was made of stays */
    static void exigerSansConsensus(List<FicheNotation> fiches) {
        if (arreteLe(fiches) != null) {
            throw new Refus("Le consensus est arrêté\u00A0: les fiches ne changent plus, à moins de le reprendre.");
        }
    }

    /** @throws Refus when the caller declared a link of interest */
    static void exigerSansLien(List<FicheNotation> fiches) {
        mienne(fiches).filter(FicheNotation::ecarte).ifPresent(fiche -> {
            throw FicheNotation.ecartee();
        });
    }

    /** That of the caller, none when they were withdrawn. */
    static Optional<FicheNotation> mienne(List<FicheNotation> fiches) {
        return connue(fiches, AgentConnecte.courant().id()).filter(fiche -> !fiche.retiree());
    }

    /** That of an agent, withdrawn or not. */
    static Optional<FicheNotation> connue(List<FicheNotation> fiches, long agentId) {
        return fiches.stream().filter(fiche -> fiche.deLAgent(agentId)).findFirst();
    }

    /** Whether every sheet that is awaited is submitted, and there is one. */
    static boolean completes(List<FicheNotation> fiches) {
        var attendues = fiches.stream().filter(FicheNotation::attendue).toList();
        return !attendues.isEmpty() && attendues.stream().allMatch(FicheNotation::soumise);
    }

    /** When the consensus was set, null when it is not. */
    static @Nullable Instant arreteLe(List<FicheNotation> fiches) {
        return consensus(fiches).map(FicheNotation::soumiseLe).orElse(null);
    }

    static Optional<FicheNotation> consensus(List<FicheNotation> fiches) {
        return fiches.stream().filter(FicheNotation::estConsensus).findFirst();
    }

    void garder(FicheNotation fiche) {
        repository.save(fiche);
        repository.flush();
    }
}

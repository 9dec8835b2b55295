package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked of the porteur during the recevabilité, and what is received. The file waits for all of it; what is missing
 * at the end of the recevabilité makes it irrecevable (domain reference §3.3).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ComplementService {

    private final ComplementRepository complements;
    private final InstructionRequetes requetes;
    private final GrappeService grappes;
    private final RecevabiliteService recevabilite;
    private final Clock horloge;

    ComplementService(
            ComplementRepository complements,
            InstructionRequetes requetes,
            GrappeService grappes,
            RecevabiliteService recevabilite,
            Clock horloge) {
        this.complements = complements;
        this.requetes = requetes;
        this.grappes = grappes;
        this.recevabilite = recevabilite;
        this.horloge = horloge;
    }

    /**
     * The requests made of a file, the first one first.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public List<DemandeFiche> demandes(long grappeId) {
        var fin = grappes.fiche(grappeId).fenetre().finRecevabilite();
        var tous = deLaGrappe(grappeId);
        if (tous.isEmpty()) {
            return List.of();
        }
        var noms = requetes.noms(tous.stream().flatMap(Complement::agents).collect(Collectors.toSet()));
        return tous.stream()
                .collect(Collectors.groupingBy(Complement::demande, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(demande -> {
                    var une = demande.getFirst();
                    return new DemandeFiche(
                            une.demande(),
                            une.pourLe(),
                            une.motif(),
                            une.demandeLe(),
                            noms.getOrDefault(une.demandeParId(), ""),
                            demande.stream()
                                    .map(complement -> complement.ligne(fin, noms))
                                    .toList());
                })
                .toList();
    }

    /**
     * Asks for complements.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned when nothing is asked, or for a day that is past or after the end of the
     *     recevabilité; when the file is not between its dépôt and its instruction, or when the recevabilité is over
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche demander(DemandeSaisie saisie) {
        var grappe = grappes.fiche(saisie.grappeId());
        if (grappe.statut() != StatutGrappe.DEPOSEE) {
            throw new Refus(
                    "Des compléments se demandent entre le dépôt et l’ouverture de l’instruction\u00A0: la grappe"
                            + " «\u00A0" + grappe.nom() + "\u00A0» est à l’état «\u00A0"
                            + grappe.statut().libelle() + "\u00A0».");
        }
        var pourLe = ReglesComplements.exiger(saisie, grappe.fenetre().finRecevabilite(), LocalDate.now(horloge));
        var deja = deLaGrappe(grappe.id());
        var numero = deja.isEmpty() ? 1 : deja.getLast().demande() + 1;
        var moi = AgentConnecte.courant().id();
        var maintenant = maintenant();
        saisie.lignes()
                .forEach(ligne -> complements.save(
                        new Complement(grappe.id(), numero, ligne, pourLe, saisie.motif(), moi, maintenant)));
        return suivre(grappe, saisie.version());
    }

    /**
     * Records what was received, in whole or in part. What comes after the end of the recevabilité is recorded, and undoes
     * nothing; all of it given in time, even if recorded later, undoes what the rule said.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned when nothing is chosen, or for a day that is to come or before the request; when
     *     something of it was received already
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche recevoir(ReceptionSaisie saisie) {
        var grappe = grappes.fiche(saisie.grappeId());
        var recuLe = ReglesComplements.exiger(saisie, LocalDate.now(horloge));
        var recus = deLaGrappe(grappe.id()).stream()
                .filter(complement -> saisie.complements().contains(complement.id()))
                .toList();
        if (recus.isEmpty()) {
            throw Refus.surChamp(ReceptionSaisie.CHAMP_COMPLEMENTS, "Choisissez ce qui a été reçu.");
        }
        recus.forEach(complement -> {
            complement.recevoir(recuLe, AgentConnecte.courant().id(), maintenant());
            complements.save(complement);
        });
        return suivre(grappe, saisie.version());
    }

    private GrappeFiche suivre(GrappeFiche grappe, int version) {
        complements.flush();
        return recevabilite.suivreComplements(
                grappe.id(),
                version,
                ReglesComplements.etat(
                        deLaGrappe(grappe.id()), grappe.fenetre().finRecevabilite(), LocalDate.now(horloge)));
    }

    private List<Complement> deLaGrappe(long grappeId) {
        return complements.findByGrappeIdAndAnnuleFalseOrderByDemandeAscIdAsc(grappeId);
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}

package fr.treille.dossier.instruction;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.dossier.instruction.complement.ComplementsDits;
import fr.treille.dossier.instruction.complement.DemandePrevue;
import fr.treille.dossier.instruction.complement.DossierACompleter;
import fr.treille.dossier.instruction.complement.DossierACompleter.Auteur;
import fr.treille.dossier.instruction.complement.PiecesRecues;
import fr.treille.dossier.instruction.complement.RedactionComplements;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final LectureComplements lecture;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final RecevabiliteService recevabilite;
    private final ComplementsDits dits;
    private final CompletudeService completude;
    private final PiecesRecues pieces;
    private final Clock horloge;

    ComplementService(
            ComplementRepository complements,
            LectureComplements lecture,
            GrappeService grappes,
            VerrouGrappe verrou,
            RecevabiliteService recevabilite,
            ComplementsDits dits,
            CompletudeService completude,
            PiecesRecues pieces,
            Clock horloge) {
        this.complements = complements;
        this.lecture = lecture;
        this.grappes = grappes;
        this.verrou = verrou;
        this.recevabilite = recevabilite;
        this.dits = dits;
        this.completude = completude;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /**
     * The requests made of a file, the first one first.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public List<DemandeFiche> demandes(long grappeId) {
        var fin = grappes.fiche(grappeId).fenetre().finRecevabilite();
        return lecture.demandes(deLaGrappe(grappeId), fin);
    }

    /**
     * The message that a request would send, before it does; nothing is recorded.
     *
     * @throws Refus as {@link #demander}
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public DemandePrevue prevoir(DemandeSaisie saisie) {
        var grappe = demandable(saisie.grappeId());
        return DemandePrevue.de(demande(grappe, saisie, pourLe(grappe, saisie)));
    }

    private GrappeFiche demandable(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        if (grappe.statut() != StatutGrappe.DEPOSEE) {
            throw new Refus(
                    "Des compléments se demandent entre le dépôt et l’ouverture de l’instruction\u00A0: la grappe"
                            + " «\u00A0" + grappe.nom() + "\u00A0» est à l’état «\u00A0"
                            + grappe.statut().libelle() + "\u00A0».");
        }
        return grappe;
    }

    private LocalDate pourLe(GrappeFiche grappe, DemandeSaisie saisie) {
        return ReglesComplements.exiger(saisie, grappe.fenetre().finRecevabilite(), LocalDate.now(horloge));
    }

    /**
     * Asks for complements, and writes to the porteur unless that was done already: both or neither.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned when nothing is asked, or for a day that is past or after the end of the
     *     recevabilité; when the file is not between its dépôt and its instruction, or when the recevabilité is over; when
     *     the porteur has no address
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche demander(DemandeSaisie saisie) {
        verrou.tenir(saisie.grappeId());
        var grappe = demandable(saisie.grappeId());
        var pourLe = pourLe(grappe, saisie);
        var deja = deLaGrappe(grappe.id());
        var numero = deja.isEmpty() ? 1 : deja.getLast().demande() + 1;
        var moi = AgentConnecte.courant().id();
        var maintenant = maintenant();
        var message = saisie.dejaEcrit() ? null : dits.demander(demande(grappe, saisie, pourLe), grappe.id(), numero);
        var attendues = completude.liste(grappe.id());
        saisie.lignes()
                .forEach(ligne -> complements.save(new Complement(
                        saisie,
                        numero,
                        ligne,
                        attendues
                                .demandee(ligne)
                                .map(attendue -> attendue.piece().libelle())
                                .orElse(""),
                        pourLe,
                        message,
                        moi,
                        maintenant)));
        return suivre(grappe, saisie.version());
    }

    private static MessageADeposer demande(GrappeFiche grappe, DemandeSaisie saisie, LocalDate pourLe) {
        return RedactionComplements.demande(
                DossierACompleter.de(grappe), Auteur.courant(), saisie.lignes(), saisie.motif(), pourLe);
    }

    /**
     * Takes back a complement asked by mistake: it is awaited no more, and the porteur who was written to is written to.
     *
     * @param version of the grappe that the screen showed
     * @param motif why, kept and shown; the porteur does not read it
     * @return the grappe as it now is
     * @throws Refus on the motif when it is missing; when it was received or withdrawn already, or the file is not between its
     *     dépôt and its instruction: of an irrecevable one, only an admission undoes what is missing
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche retirer(long grappeId, int version, long complementId, String motif) {
        verrou.tenir(grappeId);
        var grappe = demandable(grappeId);
        var pourquoi = Bornes.exiger(
                "motif", "Dites pourquoi ce complément n’est plus demandé.", "Le motif", motif, Bornes.MOTIF);
        var complement = deLaGrappe(grappeId).stream()
                .filter(un -> un.id() == complementId)
                .findFirst()
                .orElseThrow(() -> new Refus("Ce complément n’est pas de ce dossier."));
        complement.retirer(pourquoi, AgentConnecte.courant().id(), maintenant());
        complements.save(complement);
        if (complement.messageId() != null) {
            dits.retirer(
                    RedactionComplements.retrait(DossierACompleter.de(grappe), Auteur.courant(), complement.libelle()),
                    grappe.id(),
                    complement.demande(),
                    complement.messageId());
        }
        return suivre(grappe, version);
    }

    /**
     * Records what was received, in whole or in part. What comes after the end of the recevabilité is recorded, and undoes
     * nothing; all of it given in time, even if recorded later, undoes what the rule said.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned when nothing is chosen, for a day that is to come or before the request, or for a
     *     file that is not taken; when something of it was received already: nothing is recorded then
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche recevoir(ReceptionSaisie saisie) {
        verrou.tenir(saisie.grappeId());
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
        pieces.joindre(saisie, recus.stream().collect(Collectors.toMap(Complement::id, Complement::attendue)));
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

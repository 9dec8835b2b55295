package fr.treille.suivi.preuve;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.Proprietaire;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.GrappeMesuree;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of measures: pieces, and what they prove, for the agency to hand over. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PreuveService {

    private final MesureRequetes mesures;
    private final PreuveRequetes requetes;
    private final PorteesPreuves portees;
    private final Pieces pieces;
    private final ReglesDuDepot regles;
    private final Perimetre perimetre;
    private final Traceur traceur;
    private final Clock horloge;

    PreuveService(
            MesureRequetes mesures,
            PreuveRequetes requetes,
            PorteesPreuves portees,
            Pieces pieces,
            ReglesDuDepot regles,
            Perimetre perimetre,
            Traceur traceur,
            Clock horloge) {
        this.mesures = mesures;
        this.requetes = requetes;
        this.portees = portees;
        this.pieces = pieces;
        this.regles = regles;
        this.perimetre = perimetre;
        this.traceur = traceur;
        this.horloge = horloge;
    }

    /**
     * The evidence of a grappe, the latest period first; what was taken back is not there.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<PreuveFiche> preuves(long grappeId) {
        mesures.lire(grappeId);
        return requetes.deLaGrappe(grappeId);
    }

    /**
     * The content of a piece of evidence.
     *
     * @throws Refus when it does not exist or is outside of the périmètre, or cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu(long id) {
        return pieces.lire(requetes.piece(id).orElseThrow(() -> perimetre.inconnu("Cette preuve", id)));
    }

    /**
     * Attaches a file to a period.
     *
     * @return its identifier
     * @throws Refus on the field concerned when the file is not taken as a piece, or was attached to that period already; as
     *     {@link PorteePreuve#exiger}
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long joindre(long grappeId, PreuveSaisie saisie, SourceMesure source) {
        var grappe = mesures.lire(grappeId);
        exiger(grappe, saisie.periodeId(), saisie.commentaire());
        exiger(grappe, saisie.portee());
        dejaJointe(grappeId, saisie.periodeId(), Pieces.empreinte(saisie.octets()))
                .ifPresent(deja -> {
                    throw Refus.surChamp(
                            "octets",
                            "Ce fichier est déjà joint à cette période, sous le nom «\u00A0"
                                    + deja.piece().nom() + "\u00A0»\u00A0: corrigez plutôt ce qu’il prouve.");
                });
        var agent = AgentConnecte.courant();
        var piece = pieces.deposer(
                Proprietaire.deGrappe(grappe.regionCode(), grappeId, "periode/" + saisie.periodeId()),
                saisie.nomFichier(),
                saisie.octets(),
                new Donneur(agent.nomComplet(), agent.courriel()));
        portees.ecrire(piece, saisie.portee(), agent.nomComplet());
        return requetes.ajouter(
                saisie.periodeId(), piece, saisie.commentaire(), source, maintenant(), agent.nomComplet());
    }

    /**
     * Makes a piece that a porteur gave evidence of a period, of what he said that it proves, unless the period has the same
     * file already: it may have come twice, by mail and by the link. What the antivirus refused proves nothing.
     *
     * @throws Refus when the period is not of that grappe, or the piece is not
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void reprendre(long grappeId, long periodeId, long pieceId, String commentaire) {
        exiger(mesures.lire(grappeId), periodeId, commentaire);
        var piece = pieces.fiche(pieceId);
        if (!Long.valueOf(grappeId).equals(piece.grappeId())) {
            throw perimetre.inconnu("Cette pièce", pieceId);
        }
        if (!piece.refusee() && dejaJointe(grappeId, periodeId, piece.sha256()).isEmpty()) {
            requetes.ajouter(periodeId, pieceId, commentaire, SourceMesure.PORTEUR, maintenant(), auteur());
        }
    }

    /**
     * Says what a piece of evidence proves, or corrects what was said.
     *
     * @param portee with the version that the screen showed
     * @throws Refus as {@link PorteePreuve#exiger}; when the evidence is not of that grappe, or was taken back; when somebody
     *     else said otherwise meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void preciser(long grappeId, long id, PorteePreuve portee) {
        var grappe = mesures.lire(grappeId);
        var preuve = requetes.deLaGrappe(grappeId).stream()
                .filter(une -> une.id() == id)
                .findFirst()
                .orElseThrow(() -> perimetre.inconnu("Cette preuve", id));
        exiger(grappe, portee);
        portees.ecrire(preuve.piece().id(), portee, auteur());
    }

    private void exiger(GrappeMesuree grappe, long periodeId, String commentaire) {
        if (mesures.periodes(grappe.grappeId()).stream().noneMatch(periode -> periode.id() == periodeId)) {
            throw perimetre.inconnu("Cette période de mesure", periodeId);
        }
        Bornes.borner("commentaire", "Le commentaire", commentaire, Bornes.MOTIF);
    }

    private void exiger(GrappeMesuree grappe, PorteePreuve portee) {
        var cibles = regles.regles(grappe.appelId(), grappe.depotLe())
                .map(Regles::cibles)
                .orElse(List.of());
        portee.exiger(
                cibles,
                mesures.essms(grappe.grappeId()).stream()
                        .map(EssmsSuivi::finess)
                        .collect(Collectors.toSet()),
                LocalDate.now(horloge));
    }

    /** A file that was refused since may be given again. */
    private Optional<PreuveFiche> dejaJointe(long grappeId, long periodeId, String sha256) {
        return requetes.deLaGrappe(grappeId).stream()
                .filter(preuve -> preuve.piece().sha256().equals(sha256)
                        && !preuve.piece().refusee()
                        && preuve.periodeId() == periodeId)
                .findFirst();
    }

    /**
     * Takes back a piece of evidence: it counts no more, and is kept.
     *
     * @throws Refus on the motif when it is missing; when it is not of that grappe, or was taken back
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void retirer(long grappeId, long id, String motif) {
        mesures.lire(grappeId);
        var raison =
                Bornes.exiger("motif", "Dites pourquoi cette preuve est retirée.", "Le motif", motif, Bornes.MOTIF);
        if (!requetes.retirer(grappeId, id, raison, maintenant(), auteur())) {
            throw perimetre.inconnu("Cette preuve", id);
        }
    }

    private static String auteur() {
        return AgentConnecte.courant().nomComplet();
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC);
    }
}

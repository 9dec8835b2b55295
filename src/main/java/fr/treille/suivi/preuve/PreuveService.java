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
import fr.treille.suivi.mesure.GrappeMesuree;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
    private final Pieces pieces;
    private final ReglesDuDepot regles;
    private final Perimetre perimetre;
    private final Traceur traceur;

    PreuveService(
            MesureRequetes mesures,
            PreuveRequetes requetes,
            Pieces pieces,
            ReglesDuDepot regles,
            Perimetre perimetre,
            Traceur traceur) {
        this.mesures = mesures;
        this.requetes = requetes;
        this.pieces = pieces;
        this.regles = regles;
        this.perimetre = perimetre;
        this.traceur = traceur;
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
     * @throws Refus on the field concerned when the file is not taken as a piece, was attached already for the same, or names
     *     an indicator or an ESSMS that is not the grappe's
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long joindre(long grappeId, PreuveSaisie saisie, SourceMesure source) {
        var grappe = mesures.lire(grappeId);
        exiger(grappe, saisie);
        dejaJointe(grappeId, saisie, Pieces.empreinte(saisie.octets())).ifPresent(deja -> {
            throw Refus.surChamp(
                    "octets",
                    "Ce fichier est déjà joint, sous le nom «\u00A0"
                            + deja.piece().nom() + "\u00A0».");
        });
        var agent = AgentConnecte.courant();
        var piece = pieces.deposer(
                Proprietaire.deGrappe(grappe.regionCode(), grappeId, "periode/" + saisie.periodeId()),
                saisie.nomFichier(),
                saisie.octets(),
                new Donneur(agent.nomComplet(), agent.courriel()));
        return requetes.ajouter(saisie, piece, source, maintenant(), agent.nomComplet());
    }

    /**
     * Makes a piece that a porteur gave evidence of a period as a whole, unless the period has the same file already: it may
     * have come twice, by mail and by the link. What the antivirus refused proves nothing.
     *
     * @throws Refus when the period is not of that grappe, or the piece is not
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void reprendre(long grappeId, long periodeId, long pieceId, String commentaire) {
        var saisie = new PreuveSaisie(periodeId, "", "", "", new byte[0], commentaire);
        exiger(mesures.lire(grappeId), saisie);
        var piece = pieces.fiche(pieceId);
        if (!Long.valueOf(grappeId).equals(piece.grappeId())) {
            throw perimetre.inconnu("Cette pièce", pieceId);
        }
        if (!piece.refusee() && dejaJointe(grappeId, saisie, piece.sha256()).isEmpty()) {
            requetes.ajouter(saisie, pieceId, SourceMesure.PORTEUR, maintenant(), auteur());
        }
    }

    private void exiger(GrappeMesuree grappe, PreuveSaisie saisie) {
        if (mesures.periodes(grappe.grappeId()).stream().noneMatch(periode -> periode.id() == saisie.periodeId())) {
            throw perimetre.inconnu("Cette période de mesure", saisie.periodeId());
        }
        Bornes.borner("commentaire", "Le commentaire", saisie.commentaire(), Bornes.MOTIF);
        var cibles = regles.regles(grappe.appelId(), grappe.depotLe())
                .map(Regles::cibles)
                .orElse(List.of());
        if (!saisie.indicateur().isEmpty()
                && cibles.stream().noneMatch(cible -> cible.code().equals(saisie.indicateur()))) {
            throw Refus.surChamp("indicateur", "Cet indicateur n’est pas de l’appel à projets de la grappe.");
        }
        if (!saisie.finess().isEmpty()
                && mesures.essms(grappe.grappeId()).stream()
                        .noneMatch(essms -> essms.finess().equals(saisie.finess()))) {
            throw Refus.surChamp("finess", "L’ESSMS " + saisie.finess() + " n’est pas de cette grappe.");
        }
    }

    /** A file that was refused since may be given again. */
    private Optional<PreuveFiche> dejaJointe(long grappeId, PreuveSaisie saisie, String sha256) {
        return requetes.deLaGrappe(grappeId).stream()
                .filter(preuve -> preuve.piece().sha256().equals(sha256)
                        && !preuve.piece().refusee()
                        && preuve.memePortee(saisie.periodeId(), saisie.indicateur(), saisie.finess()))
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

package fr.treille.suivi.preuve;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of measures: kept as it was given, with its SHA-256, for the agency to hand over. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PreuveService {

    private final MesureRequetes mesures;
    private final PreuveRequetes requetes;
    private final ReglesDuDepot regles;
    private final Perimetre perimetre;
    private final Traceur traceur;

    PreuveService(
            MesureRequetes mesures,
            PreuveRequetes requetes,
            ReglesDuDepot regles,
            Perimetre perimetre,
            Traceur traceur) {
        this.mesures = mesures;
        this.requetes = requetes;
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
     * @throws Refus when it does not exist or is outside of the périmètre, or its bytes are not those that were given
     */
    public PreuveContenu contenu(long id) {
        var lue = requetes.contenu(id).orElseThrow(() -> perimetre.inconnu("Cette preuve", id));
        Empreinte.exiger(lue.preuve().octets(), lue.sha256(), lue.preuve().nomFichier());
        return lue.preuve();
    }

    /**
     * Attaches a file to a period.
     *
     * @return its identifier
     * @throws Refus on the field concerned when the file is empty, too large or of a kind that is not taken, was attached
     *     already for the same, or names an indicator or an ESSMS that is not the grappe's
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public long joindre(long grappeId, PreuveSaisie saisie, SourceMesure source) {
        var grappe = mesures.lire(grappeId);
        if (mesures.periodes(grappeId).stream().noneMatch(periode -> periode.id() == saisie.periodeId())) {
            throw perimetre.inconnu("Cette période de mesure", saisie.periodeId());
        }
        var type = TypePreuve.de(saisie.octets());
        Bornes.exiger("octets", "Le nom du fichier", saisie.nomFichier(), Bornes.TITRE);
        Bornes.borner("commentaire", "Le commentaire", saisie.commentaire(), Bornes.MOTIF);
        var cibles = regles.regles(grappe.appelId(), grappe.depotLe())
                .map(Regles::cibles)
                .orElse(List.of());
        if (!saisie.indicateur().isEmpty()
                && cibles.stream().noneMatch(cible -> cible.code().equals(saisie.indicateur()))) {
            throw Refus.surChamp("indicateur", "Cet indicateur n’est pas de l’appel à projets de la grappe.");
        }
        if (!saisie.finess().isEmpty()
                && mesures.essms(grappeId).stream()
                        .noneMatch(essms -> essms.finess().equals(saisie.finess()))) {
            throw Refus.surChamp("finess", "L’ESSMS " + saisie.finess() + " n’est pas de cette grappe.");
        }
        var sha256 = Empreinte.de(saisie.octets());
        requetes.deLaGrappe(grappeId).stream()
                .filter(preuve -> preuve.sha256().equals(sha256)
                        && preuve.periodeId() == saisie.periodeId()
                        && preuve.indicateur().equals(saisie.indicateur())
                        && preuve.finess().equals(saisie.finess()))
                .findFirst()
                .ifPresent(deja -> {
                    throw Refus.surChamp(
                            "octets",
                            "Ce fichier est déjà joint, sous le nom «\u00A0" + deja.nomFichier() + "\u00A0».");
                });
        return requetes.ajouter(saisie, type, sha256, source, maintenant(), auteur());
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

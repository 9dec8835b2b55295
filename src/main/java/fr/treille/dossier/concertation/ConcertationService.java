package fr.treille.dossier.concertation;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which an agency sees a file that another one carries: from its dépôt on, when some of its ESSMS are in the
 * région, and only what is told here. Nothing else of the product shows it there.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ConcertationService {

    private static final String CE_DOSSIER = "Ce dossier";

    private final ConcertationRequetes requetes;
    private final AvisRegionRepository avis;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final Perimetre perimetre;
    private final Clock horloge;

    ConcertationService(
            ConcertationRequetes requetes,
            AvisRegionRepository avis,
            GrappeService grappes,
            VerrouGrappe verrou,
            Perimetre perimetre,
            Clock horloge) {
        this.requetes = requetes;
        this.avis = avis;
        this.grappes = grappes;
        this.verrou = verrou;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** The files that another région carries and that have ESSMS in the caller's, the last given first. */
    public List<DossierAssocie> dossiers() {
        return requetes.dossiers();
    }

    /** How many there are, and how many of them await the opinion of the caller's région. */
    public AssociesTotaux totaux() {
        return requetes.totaux();
    }

    /** One of them; empty when it is not, or not there. */
    public Optional<DossierAssocie> trouver(long grappeId) {
        var trouve = requetes.dossier(grappeId);
        if (trouve.isEmpty()) {
            perimetre.noter(CE_DOSSIER, grappeId);
        }
        return trouve;
    }

    /**
     * Its ESSMS, those of the caller's région first.
     *
     * @throws Refus when it is not one of {@link #dossiers}
     */
    public List<EssmsAssocie> essms(long grappeId) {
        exiger(grappeId);
        return requetes.essms(grappeId);
    }

    /**
     * What each région has of it and says of it.
     *
     * @throws Refus when it is neither one of {@link #dossiers} nor a grappe of the caller's périmètre
     */
    public List<PartRegion> parts(long grappeId) {
        if (requetes.dossier(grappeId).isEmpty()) {
            grappes.fiche(grappeId);
        }
        return requetes.parts(grappeId);
    }

    /**
     * The opinion of the caller's région as its form shows it.
     *
     * @throws Refus when it is not one of {@link #dossiers}
     */
    public AvisRegionSaisie avis(long grappeId) {
        exiger(grappeId);
        return avis.findByGrappeIdAndRegionCode(grappeId, perimetre.regionCode())
                .map(AvisRegion::saisie)
                .orElseGet(() -> AvisRegionSaisie.vide(grappeId));
    }

    /**
     * Gives the opinion of the caller's région, or changes it: it stands until the agency that carries the file has decided.
     *
     * @throws Refus on « sens » when nothing is chosen, on « motif » when an opinion that is not favorable gives none; when the
     *     file is decided, or not one of {@link #dossiers}
     * @throws ModificationConcurrente when somebody of the région gave it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public void donner(AvisRegionSaisie saisie) {
        verrou.tenir(saisie.grappeId());
        var dossier = exiger(saisie.grappeId());
        if (!dossier.ouvert()) {
            throw new Refus("«\u00A0" + dossier.nom() + "\u00A0» est à l’état «\u00A0"
                    + dossier.statut().libelle() + "\u00A0»\u00A0: l’avis d’une région se donne avant la décision.");
        }
        var sens = saisie.sens();
        if (sens == null) {
            throw Refus.sur(AvisRegionSaisie::sens, "Choisissez l’avis de votre agence.");
        }
        var motif = sens == SensAvis.FAVORABLE
                ? Bornes.borner("motif", "Le motif", saisie.motif(), Bornes.MOTIF)
                : Bornes.exiger(
                        "motif",
                        "Dites à l’agence qui porte le dossier ce qui motive cet avis.",
                        "Le motif",
                        saisie.motif(),
                        Bornes.MOTIF);
        var region = perimetre.regionCode();
        var donne = avis.findByGrappeIdAndRegionCode(saisie.grappeId(), region)
                .orElseGet(() -> new AvisRegion(saisie.grappeId(), region));
        ModificationConcurrente.exigerVersion(donne.saisie().version(), saisie.version());
        donne.donner(sens, motif, AgentConnecte.courant().id(), horloge.instant());
        try {
            avis.saveAndFlush(donne);
        } catch (DataIntegrityViolationException doublee) {
            throw new ModificationConcurrente(List.of());
        }
    }

    private DossierAssocie exiger(long grappeId) {
        return requetes.dossier(grappeId).orElseThrow(() -> perimetre.inconnu(CE_DOSSIER, grappeId));
    }
}

package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies a file's solution, counter, window and joined grappe by its call, and keeps what a person appreciates of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class VerificationService {

    private final Verifications verifications;
    private final ReponseRepository appreciations;
    private final GrappeService grappes;
    private final Deports deports;
    private final Clock horloge;

    VerificationService(
            Verifications verifications,
            ReponseRepository appreciations,
            GrappeService grappes,
            Deports deports,
            Clock horloge) {
        this.verifications = verifications;
        this.appreciations = appreciations;
        this.grappes = grappes;
        this.deports = deports;
        this.horloge = horloge;
    }

    /**
     * What is verified of a grappe.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public VerificationFiche fiche(long grappeId) {
        return verifications.fiche(grappes.fiche(grappeId));
    }

    /** What was found, for whoever examines the file. */
    public List<Constat> constats(long grappeId) {
        return fiche(grappeId).constats();
    }

    /**
     * Keeps what the caller finds of a file, as long as the facts looked at do not change.
     *
     * @throws Refus on « satisfait », « jour » or « motif » when it is missing or wrong; when the file no longer takes it,
     *     or the caller has an interest in it
     * @throws ModificationConcurrente when somebody said something else meanwhile, or the facts are not those of the screen
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public void apprecier(ReponseSaisie saisie) {
        var grappe = grappes.fiche(saisie.grappeId());
        var sujet = saisie.sujet();
        if (!sujet.ouvert(grappe.statut())) {
            throw new Refus("Sur «\u00A0" + grappe.nom() + "\u00A0», «\u00A0" + sujet.libelle()
                    + "\u00A0» ne s’apprécie plus\u00A0: "
                    + (grappe.statut().decide() ? grappe.statut().pourquoiFige() : "la décision en dépendait") + ".");
        }
        deports.exigerAucun(grappe.id());
        var satisfait = saisie.satisfait();
        if (satisfait == null) {
            throw Refus.surChamp("satisfait", "Choisissez si c’est satisfait ou non.");
        }
        var jour = satisfait && sujet.date() ? exiger(saisie.jour()) : null;
        Bornes.exiger("motif", "Dites pourquoi.", "Le motif", saisie.motif(), Bornes.MOTIF);
        var vu = verifications.vu(sujet, grappe);
        if (!vu.equals(saisie.vu())) {
            throw new ModificationConcurrente(List.of());
        }
        var connue = appreciations.findByGrappeIdAndSujet(saisie.grappeId(), sujet);
        ModificationConcurrente.exigerVersion(
                connue.map(dite -> dite.version() + 1).orElse(0), saisie.version());
        var dite = connue.orElseGet(() -> new Reponse(saisie.grappeId(), sujet));
        dite.dire(satisfait, jour, saisie.motif(), vu);
        try {
            appreciations.saveAndFlush(dite);
        } catch (DataIntegrityViolationException premiere) {
            throw new ModificationConcurrente(List.of());
        }
    }

    private LocalDate exiger(@Nullable LocalDate jour) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.FAIT.exiger("jour", jour, aujourdhui);
        if (jour == null || jour.isAfter(aujourdhui)) {
            throw Refus.surChamp("jour", "Donnez le jour depuis lequel elle l’est, qui ne peut pas être à venir.");
        }
        return jour;
    }

    /**
     * What a favorable avis or decision needs of a project under the minimum size: a financed grappe that it joins, and the two
     * conditions of a consistent timing found satisfied.
     *
     * @throws Refus naming what is missing
     */
    public void exigerRejointe(long grappeId) {
        fiche(grappeId).constats().stream()
                .filter(constat -> constat.point() == Point.REJOINTE && !constat.conforme())
                .findFirst()
                .ifPresent(constat -> {
                    throw new Refus("Le projet est en dessous de la taille minimale. " + constat.constat()
                            + " Complétez l’onglet Vérifications avant un avis favorable.");
                });
    }

    /**
     * Looks again at a solution that was admitted as a candidate, when the convention is signed.
     *
     * @param jour of the signature
     * @throws Refus on « dateSignature » when it is not one
     */
    public void exigerSignable(long grappeId, LocalDate jour) {
        verifications.empechement(grappes.fiche(grappeId), jour).ifPresent(raison -> {
            throw Refus.surChamp("dateSignature", raison);
        });
    }
}

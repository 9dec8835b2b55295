package fr.treille.dossier.notation;

import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scores of a file as its évaluateurs give them (domain reference §3.6). What the others wrote is told once one's own sheet
 * is submitted; to who has none, once all are or the consensus is set, and who so read them is not asked to score any more. Who
 * declared a link of interest neither sees nor fills.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('INSTRUIRE')")
public class NotationService {

    private final Fiches fiches;
    private final NotationRequetes requetes;
    private final Clock horloge;

    NotationService(Fiches fiches, NotationRequetes requetes, Clock horloge) {
        this.fiches = fiches;
        this.requetes = requetes;
        this.horloge = horloge;
    }

    /**
     * The scores of a grappe, as far as the caller may see them; that they read the others' is kept.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    @Transactional
    public NotationFiche notation(long grappeId) {
        var grappe = fiches.grappe(grappeId);
        var toutes = fiches.de(grappeId);
        var mienne = Fiches.mienne(toutes);
        if (mienne.filter(FicheNotation::ecarte).isPresent()) {
            return NotationFiche.ecartee(mienne.get().lien().motif());
        }
        mienne = mienne.filter(FicheNotation::designee);
        var grille = fiches.grille(grappe);
        var noms = requetes.noms(toutes);
        var arreteLe = Fiches.arreteLe(toutes);
        // a consensus that was set is the score of the file, whoever had to leave it since
        var voitTout = arreteLe != null || mienne.map(FicheNotation::soumise).orElseGet(() -> Fiches.completes(toutes));
        if (voitTout && mienne.isEmpty()) {
            requetes.lire(grappeId, AgentConnecte.courant().id(), horloge.instant());
        }
        var consensus = Fiches.consensus(toutes).filter(fiche -> voitTout);
        return new NotationFiche(
                grille,
                Fiches.ouverte(grappe),
                "",
                toutes.stream()
                        .filter(FicheNotation::montree)
                        .map(fiche -> evaluateur(fiche, noms, arreteLe))
                        .toList(),
                mienne.map(fiche -> new MaFiche(fiche.version(), fiche.soumiseLe(), fiche.lignes(grille)))
                        .orElse(null),
                voitTout
                        ? toutes.stream()
                                .filter(fiche -> fiche.compte(arreteLe))
                                .map(fiche -> lue(fiche, grille, noms, fiche.evaluateurId()))
                                .toList()
                        : List.of(),
                consensus
                        .filter(FicheNotation::soumise)
                        .map(fiche -> lue(fiche, grille, noms, fiche.soumiseParId()))
                        .orElse(null),
                consensus.map(FicheNotation::version).orElse(0),
                voitTout ? requetes.rang(grappe).orElse(null) : null);
    }

    private static EvaluateurLigne evaluateur(FicheNotation fiche, Map<Long, String> noms, @Nullable Instant arreteLe) {
        var agent = Objects.requireNonNull(fiche.evaluateurId());
        return new EvaluateurLigne(
                agent,
                noms.getOrDefault(agent, ""),
                fiche.etat(),
                fiche.soumiseLe(),
                fiche.lien().motif(),
                fiche.lien().leveEnClair(noms.getOrDefault(fiche.lien().leveParId(), "")),
                fiche.gardee(arreteLe),
                fiche.ecarte() && !fiche.sortie(arreteLe));
    }

    private static FicheLue lue(
            FicheNotation fiche, List<GrilleNotation.Ligne> grille, Map<Long, String> noms, @Nullable Long auteur) {
        return new FicheLue(
                auteur == null ? "" : noms.getOrDefault(auteur, ""),
                Objects.requireNonNull(fiche.soumiseLe()),
                Objects.requireNonNull(fiche.total()),
                Objects.requireNonNull(fiche.maximum()),
                fiche.lignes(grille));
    }

    /**
     * Keeps the caller's own sheet as it stands, holes allowed, seen by nobody else.
     *
     * @return its new version
     * @throws Refus on the line that is wrong; when the caller was not asked to score, has a link, or submitted it already
     * @throws ModificationConcurrente when it was saved since, in another window
     */
    @Transactional
    public int enregistrer(FicheSaisie saisie) {
        return ecrire(saisie, false);
    }

    /**
     * Submits it: it changes no more, and the others' are shown.
     *
     * @throws Refus as {@link #enregistrer}, and on the first line that has no score
     */
    @Transactional
    public void soumettre(FicheSaisie saisie) {
        ecrire(saisie, true);
    }

    private int ecrire(FicheSaisie saisie, boolean soumettre) {
        var grappe = fiches.grappe(saisie.grappeId());
        Fiches.exigerOuverte(grappe);
        var toutes = fiches.verrouiller(saisie.grappeId());
        var fiche = Fiches.mienne(toutes)
                .filter(une -> une.designee() || une.ecarte())
                .orElseThrow(() -> new Refus("Vous n’êtes pas parmi les évaluateurs de «\u00A0" + grappe.nom()
                        + "\u00A0»\u00A0: qui instruit le dossier peut vous désigner."));
        var grille = fiches.grille(grappe);
        exigerGrille(grille);
        if (!fiche.soumise()) {
            Fiches.exigerSansConsensus(toutes);
            ModificationConcurrente.exigerVersion(fiche.version(), saisie.version());
        }
        fiche.ecrire(grille, saisie.notes());
        if (soumettre) {
            fiche.soumettre(AgentConnecte.courant().id(), horloge.instant());
        }
        fiches.garder(fiche);
        return fiche.version();
    }

    /** @throws Refus when the call's grid has no points */
    static void exigerGrille(List<GrilleNotation.Ligne> grille) {
        if (grille.isEmpty()) {
            throw new Refus("La grille de l’appel à projets n’est pas chiffrée\u00A0: il n’y a rien à noter.");
        }
    }

    /**
     * The caller has an interest in the file, at any moment from its dépôt on: they judge it no more, nor see its scores; what they
     * submitted counts no more, but in the consensus that was set before. Who was not asked to score may say so too.
     *
     * @param motif what the link is, kept
     * @throws Refus on the motive when it is missing; when it is declared already, or the file is not deposited
     */
    @Transactional
    public void declarerLien(long grappeId, String motif) {
        var grappe = fiches.grappe(grappeId);
        if (!grappe.statut().depose()) {
            throw new Refus("Un lien d’intérêts se déclare sur un dossier déposé\u00A0: la "
                    + NomGrappe.cite(grappe.nom()) + " est en constitution.");
        }
        var moi = AgentConnecte.courant().id();
        var fiche = Fiches.connue(fiches.verrouiller(grappeId), moi)
                .orElseGet(() -> FicheNotation.sansDemande(grappeId, moi));
        fiche.declarerLien(motif, horloge.instant());
        fiches.garder(fiche);
    }
}

package fr.treille.dossier.notation;

import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consensus of a file, which makes its score: set by who gives its avis, from the sheets of all its évaluateurs. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('DONNER_AVIS')")
public class ConsensusService {

    private final Fiches fiches;
    private final NotationService notations;
    private final InstructionService instructions;
    private final Clock horloge;

    ConsensusService(Fiches fiches, NotationService notations, InstructionService instructions, Clock horloge) {
        this.fiches = fiches;
        this.notations = notations;
        this.instructions = instructions;
        this.horloge = horloge;
    }

    /**
     * What its form starts from: the consensus that was taken back, or the mean of the sheets.
     *
     * @throws Refus as {@link #arreter}, but on a line
     */
    @Transactional
    public MaFiche depart(long grappeId) {
        exigerPossible(grappeId);
        var grille = fiches.grille(fiches.grappe(grappeId));
        var ancien = Fiches.consensus(fiches.de(grappeId));
        if (ancien.isPresent()) {
            return new MaFiche(
                    ancien.get().version(),
                    ancien.get().soumiseLe(),
                    ancien.get().lignes(grille));
        }
        var moyennes = Dispersion.de(notations.notation(grappeId).soumises()).stream()
                .collect(Collectors.toMap(
                        ligne -> List.of(ligne.critere(), ligne.libelle(), ligne.maximum()),
                        Dispersion::depart,
                        (a, b) -> a));
        return new MaFiche(
                0,
                null,
                grille.stream()
                        .map(ligne -> new NoteLue(
                                ligne.critere(),
                                ligne.libelle(),
                                ligne.regarde(),
                                ligne.maximum(),
                                moyennes.get(List.of(ligne.critere(), ligne.libelle(), ligne.maximum())),
                                ""))
                        .toList());
    }

    private void exigerPossible(long grappeId) {
        exigerPermis(grappeId);
        if (!notations.notation(grappeId).complete()) {
            throw new Refus("Le consensus s’arrête quand tous les évaluateurs ont soumis leur fiche, un au moins.");
        }
    }

    private void exigerPermis(long grappeId) {
        var grappe = fiches.grappe(grappeId);
        instructions.exigerTerritoire(grappeId);
        Fiches.exigerOuverte(grappe);
        Fiches.exigerSansLien(fiches.de(grappeId));
    }

    /**
     * Sets the consensus, which makes the score of the file.
     *
     * @throws Refus on the line that is wrong or has no score; when a sheet is still awaited, the caller has a link with the file
     *     or does not give its avis, or the consensus is given already
     * @throws ModificationConcurrente when somebody set it meanwhile
     */
    @Transactional
    public void arreter(FicheSaisie saisie) {
        var toutes = fiches.verrouiller(saisie.grappeId());
        exigerPossible(saisie.grappeId());
        var consensus = Fiches.consensus(toutes).orElseGet(() -> FicheNotation.consensus(saisie.grappeId()));
        if (!consensus.soumise()) {
            ModificationConcurrente.exigerVersion(consensus.version(), saisie.version());
        }
        consensus.ecrire(fiches.grille(fiches.grappe(saisie.grappeId())), saisie.notes());
        consensus.soumettre(AgentConnecte.courant().id(), horloge.instant());
        try {
            fiches.garder(consensus);
        } catch (DataIntegrityViolationException doublon) {
            throw new ModificationConcurrente(List.of());
        }
    }

    /**
     * Takes the consensus back, until the decision: the file has no score until it is set again. Whoever had to leave the file
     * since it was set does not keep it from being corrected.
     *
     * @param version of the consensus that the screen showed
     * @param motif why, kept in the history
     * @throws Refus on the motive when it is missing; when it is not given; when the caller has a link with the file or does not
     *     give its avis
     */
    @Transactional
    public void reprendre(long grappeId, int version, String motif) {
        var toutes = fiches.verrouiller(grappeId);
        exigerPermis(grappeId);
        var consensus = Fiches.consensus(toutes).orElseThrow(() -> new Refus("Le consensus n’est pas arrêté."));
        ModificationConcurrente.exigerVersion(consensus.version(), version);
        consensus.reprendre(motif);
        fiches.garder(consensus);
    }
}

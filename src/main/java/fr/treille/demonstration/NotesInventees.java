package fr.treille.demonstration;

import fr.treille.dossier.notation.ConsensusService;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.FicheSaisie;
import fr.treille.dossier.notation.MaFiche;
import fr.treille.dossier.notation.NotationService;
import fr.treille.dossier.notation.NoteLue;
import fr.treille.dossier.notation.NoteSaisie;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sheets of two évaluateurs a file, then the consensus; of one file one of them has a link of interest. */
@Component
@Profile("demonstration | test")
class NotesInventees {

    private static final int EVALUATEURS = 2;

    /** Rank of the file with which an évaluateur has a link. */
    private static final int AVEC_LIEN = 0;

    /** The score of a line, at its place. */
    private interface NoteDonnee {
        BigDecimal de(NoteLue ligne, int place);
    }

    private final NotationService notations;
    private final EvaluateurService evaluateurs;
    private final ConsensusService consensus;
    private final ConstructeurDonnees constructeur;

    NotesInventees(
            NotationService notations,
            EvaluateurService evaluateurs,
            ConsensusService consensus,
            ConstructeurDonnees constructeur) {
        this.notations = notations;
        this.evaluateurs = evaluateurs;
        this.consensus = consensus;
        this.constructeur = constructeur;
    }

    /** As who gives the avis. */
    void noter(long grappe, int rang) {
        var choisis =
                evaluateurs.proposables(grappe).stream().limit(EVALUATEURS).toList();
        evaluateurs.designer(grappe, choisis.stream().map(AgentLigne::id).toList());
        var moi = AgentConnecte.courant().id();
        var ecarte = choisis.stream()
                .filter(agent -> rang == AVEC_LIEN && agent.id() != moi)
                .findFirst();
        for (int i = 0; i < choisis.size(); i++) {
            var indulgence = i;
            var agent = choisis.get(i);
            if (ecarte.filter(agent::equals).isEmpty()) {
                constructeur.enTantQue(
                        agent.courriel(),
                        () -> notations.soumettre(fiche(
                                grappe,
                                Objects.requireNonNull(
                                        notations.notation(grappe).mienne()),
                                (ligne, place) -> note(ligne.maximum(), rang + place + indulgence))));
            }
        }
        ecarte.ifPresent(agent -> constructeur.enTantQue(
                agent.courriel(), () -> notations.declarerLien(grappe, "J’ai été salariée du porteur jusqu’en 2023.")));
        var depart = consensus.depart(grappe);
        consensus.arreter(fiche(grappe, depart, (ligne, place) -> Objects.requireNonNull(ligne.note())));
    }

    private static FicheSaisie fiche(long grappe, MaFiche depart, NoteDonnee note) {
        return new FicheSaisie(
                grappe,
                depart.version(),
                IntStream.range(0, depart.notes().size())
                        .mapToObj(place -> {
                            var ligne = depart.notes().get(place);
                            return new NoteSaisie(note.de(ligne, place), commentaire(ligne, place));
                        })
                        .toList());
    }

    /** From half of the maximum to all of it, by half points. */
    private static BigDecimal note(int maximum, int graine) {
        return BigDecimal.valueOf(2L * maximum - graine % (maximum + 1)).divide(BigDecimal.TWO);
    }

    private static String commentaire(NoteLue ligne, int place) {
        return place % 4 == 1 ? "«\u00A0" + ligne.libelle() + "\u00A0»\u00A0: argumenté, exemples à l’appui." : "";
    }
}

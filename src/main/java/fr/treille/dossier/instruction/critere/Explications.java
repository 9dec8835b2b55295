package fr.treille.dossier.instruction.critere;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What who judges a file favorably says of each of its conflicts: kept as what they find of that criterion. */
@Component
public class Explications {

    private final Appreciations appreciations;
    private final Clock horloge;

    Explications(Appreciations appreciations, Clock horloge) {
        this.appreciations = appreciations;
        this.horloge = horloge;
    }

    /**
     * Asks for a motive of each conflict; one that is given already, of the same facts, need not be given again.
     *
     * @throws Refus on the field of the first conflict that has none
     * @throws ModificationConcurrente when a conflict is no more what the form said of it
     */
    public static void exiger(List<Controle> conflits, List<Explication> dites) {
        for (var conflit : conflits) {
            var dite = de(conflit, dites);
            if (dite.isEmpty() && conflit.niveau() == Controle.Niveau.SATISFAIT) {
                continue;
            }
            Bornes.exiger(
                    Explication.champ(conflit.objet()),
                    "Dites pourquoi ce n’est pas financé deux fois\u00A0: " + conflit.constat(),
                    "Le motif",
                    dite.map(Explication::motif).orElse(""),
                    Bornes.MOTIF);
            if (!dite.map(Explication::constat).orElse("").equals(conflit.constat())) {
                throw new ModificationConcurrente(List.of());
            }
        }
    }

    private static Optional<Explication> de(Controle conflit, List<Explication> dites) {
        return dites.stream()
                .filter(dite -> dite.objet().equals(conflit.objet()))
                .findFirst();
    }

    /** Keeps those that say something new, as the caller's, now. */
    public void garder(long grappeId, List<Controle> conflits, List<Explication> dites) {
        for (var conflit : conflits) {
            de(conflit, dites)
                    .map(Explication::motif)
                    .filter(motif -> !motif.equals(conflit.motifTenu()))
                    .ifPresent(motif -> appreciations.dire(
                            grappeId,
                            conflit,
                            conflit.trouvee(),
                            true,
                            motif,
                            AgentConnecte.courant().id(),
                            horloge.instant()));
        }
    }
}

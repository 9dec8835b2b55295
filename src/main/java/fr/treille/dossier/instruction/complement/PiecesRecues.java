package fr.treille.dossier.instruction.complement;

import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.socle.commun.Refus;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that come with complements. */
@Component
public class PiecesRecues {

    private final DepotPiecesService depot;

    PiecesRecues(DepotPiecesService depot) {
        this.depot = depot;
    }

    /**
     * Each file goes to the piece of the call that its complement asked for, to be looked at.
     *
     * @param attendues the piece of each complement that is received, « » for none
     * @throws Refus on the files for one whose complement is not received, or that is not taken
     */
    public void joindre(ReceptionSaisie saisie, Map<Long, String> attendues) {
        for (var fichier : saisie.fichiers()) {
            var attendue = attendues.get(fichier.complement());
            if (attendue == null) {
                throw Refus.surChamp(
                        ReceptionSaisie.CHAMP_FICHIERS,
                        "Cochez ce que «\u00A0" + fichier.nom() + "\u00A0» apporte, ou retirez ce fichier.");
            }
            try {
                depot.joindre(saisie.grappeId(), new PieceSaisie(attendue, fichier.nom(), fichier.octets()));
            } catch (Refus refus) {
                throw Refus.surChamp(ReceptionSaisie.CHAMP_FICHIERS, fichier.nom() + "\u00A0: " + refus.message());
            }
        }
    }
}

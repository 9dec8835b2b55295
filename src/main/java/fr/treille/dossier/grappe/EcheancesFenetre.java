package fr.treille.dossier.grappe;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days that a window gives to a grappe, columns of the view {@code grappes g} (domain reference §3.3). */
@Component
public class EcheancesFenetre implements SourceEcheances {

    /** Last day of deposit, earlier for a grappe over several régions where the call says so. */
    public static final String DEPOT = "g.jour_depot";

    /** Last day to say whether the file is complete, and to complete it. */
    public static final String RECEVABILITE = "g.jour_recevabilite";

    /** Last day of the instruction. */
    public static final String INSTRUCTION = "g.jour_instruction";

    /** Last day of the selection, and of the notification that tells of it. */
    public static final String SELECTION = "g.jour_selection";

    /** Day by which the credits are committed. */
    public static final String ENGAGEMENT = "g.jour_engagement";

    EcheancesFenetre() {}

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(new RegleEcheance(
                        "DEPOT",
                        "Clôture du dépôt",
                        List.of(),
                        "TRUE",
                        DEPOT,
                        "g.depot_le IS NOT NULL",
                        "g.depot_le",
                        "'Dossier déposé'",
                        "")
                .par(Droits.MODIFIER_GRAPPE, "Préparer le dépôt"));
    }
}

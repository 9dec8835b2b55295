package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.CriteresGrappe;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days that a window gives to a grappe, in SQL: the one place where they are read (domain reference §3.3). */
@Component
public class EcheancesFenetre implements SourceEcheances {

    /** Last day of deposit, earlier for a grappe over several régions where the call says so. */
    public static final String DEPOT =
            "IF(g.multiregionale, COALESCE(f.cloture_multiregionale, f.cloture_depot), f.cloture_depot)";

    /** Last day to say whether the file is complete, and to complete it. */
    public static final String RECEVABILITE = "f.fin_recevabilite";

    /** Last day of the instruction. */
    public static final String INSTRUCTION = "f.fin_instruction";

    /** Last day of the selection, and of the notification that tells of it. */
    public static final String SELECTION = "f.fin_selection";

    /** Day by which the credits are committed. */
    public static final String ENGAGEMENT = "f.engagement";

    /** What is due next in the present status, NULL where nothing is. */
    public static final String PROCHAINE = CriteresGrappe.ECHEANCE;

    EcheancesFenetre() {}

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(new RegleEcheance(
                "DEPOT",
                Echeance.libelle(StatutGrappe.EN_CONSTITUTION, false),
                "",
                "TRUE",
                DEPOT,
                "g.depot_le IS NOT NULL",
                "g.depot_le",
                "'Dossier déposé'",
                ""));
    }
}

package fr.treille.suivi.jalon;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** The milestone that comes next, and the mark that the call gives, from the start of the project to the end of the deployment (domain reference §3.3). */
@Component
class EcheancesJalon implements SourceEcheances {

    private static final String SUIVIE = "g.statut = 'CONVENTIONNEE' AND jl.cloture IS NULL";

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(
                new RegleEcheance(
                                "JALON",
                                "Prochain jalon",
                                List.of(GrappesSuivies.JALONS),
                                SUIVIE + " AND jl.prochain IS NOT NULL",
                                "jl.prochain",
                                "FALSE",
                                "NULL",
                                "''",
                                "jalons")
                        .par(Droits.SUIVRE, "Dater le jalon"),
                new RegleEcheance(
                        "DEPLOIEMENT",
                        "Fin de déploiement (repère)",
                        List.of("LEFT JOIN calendrier_de_grappe jk ON jk.grappe_id = g.id"),
                        "jk.signee_le IS NOT NULL AND (jk.cloture IS NULL OR jk.vsr IS NOT NULL)",
                        "jk.marque",
                        "jk.vsr IS NOT NULL",
                        "jk.vsr",
                        "'VSR de toute la grappe'",
                        "jalons"));
    }
}

package fr.treille.suivi.jalon;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** The milestone that comes next, and the mark that the call gives for the deployment (domain reference §3.3). */
@Component
class EcheancesJalon implements SourceEcheances {

    private static final String SUIVIE = "g.statut = 'CONVENTIONNEE' AND jl.cloture IS NULL";

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(
                new RegleEcheance(
                                "JALON",
                                "Prochain jalon",
                                "LEFT JOIN jalons_de_grappe jl ON jl.grappe_id = g.id",
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
                        "LEFT JOIN calendrier_de_grappe k ON k.grappe_id = g.id",
                        "k.signee_le IS NOT NULL AND (k.cloture IS NULL OR k.vsr IS NOT NULL)",
                        "k.marque",
                        "k.vsr IS NOT NULL",
                        "k.vsr",
                        "'VSR de toute la grappe'",
                        "jalons"));
    }
}

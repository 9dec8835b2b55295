package fr.treille.suivi.jalon;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
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
                        JalonsSql.JALONS,
                        SUIVIE + " AND jl.prochain IS NOT NULL",
                        "jl.prochain",
                        "FALSE",
                        "NULL",
                        "''",
                        "jalons"),
                new RegleEcheance(
                        "DEPLOIEMENT",
                        "Fin de déploiement (repère)",
                        JalonsSql.MARQUE,
                        "c.signee_le IS NOT NULL AND (jl.cloture IS NULL OR jl.vsr IS NOT NULL)",
                        JalonsSql.JOUR_MARQUE,
                        "jl.vsr IS NOT NULL",
                        "jl.vsr",
                        "'VSR de toute la grappe'",
                        "jalons"));
    }
}

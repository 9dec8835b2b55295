package fr.treille.suivi.usage;

import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.jalon.GrappesSuivies;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The measure that is due, the call's months after the first VSR and then after each measured period, the evidence of the last
 * one, and the first day of the balance, a mark. The sources give no delay for the evidence: an installation sets its own.
 */
@Component
class EcheancesUsage implements SourceEcheances {

    private static final String DERNIERE = "LEFT JOIN periodes_de_mesure up ON up.id = " + UsageRegionRequetes.DERNIERE;

    private static final List<String> DATES = List.of(GrappesSuivies.JALONS, DERNIERE);

    private static final List<String> MOIS =
            List.of(GrappesSuivies.JALONS, DERNIERE, "LEFT JOIN regles_de_grappe um ON um.grappe_id = g.id");

    private static final List<String> SOLDE = List.of(
            GrappesSuivies.JALONS,
            "LEFT JOIN regles_de_grappe um ON um.grappe_id = g.id",
            "LEFT JOIN soldes_decides ud ON ud.grappe_id = g.id");

    private static final String PREMIER_SOLDE = GrappesSuivies.solde("jl.premiere_vsr", "um.mesure_mois");

    private static final String SUIVIE =
            "g.statut = 'CONVENTIONNEE' AND jl.cloture IS NULL AND jl.premiere_vsr IS NOT NULL";

    private final int preuveJours;

    EcheancesUsage(@Value("${treille.echeances.preuve-jours:30}") int preuveJours) {
        this.preuveJours = preuveJours;
    }

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(
                new RegleEcheance(
                                "MESURE",
                                "Mesure de l’usage",
                                MOIS,
                                SUIVIE,
                                "GREATEST(" + PREMIER_SOLDE + ", COALESCE(up.fin + INTERVAL um.mesure_mois MONTH, "
                                        + PREMIER_SOLDE + "))",
                                "FALSE",
                                "NULL",
                                "''",
                                "usages")
                        .par(Droits.SUIVRE, "Saisir les mesures"),
                new RegleEcheance(
                                "PREUVE",
                                "Preuves de la mesure",
                                DATES,
                                SUIVIE + " AND up.fin >= jl.premiere_vsr",
                                "up.fin + INTERVAL " + preuveJours + " DAY",
                                "NOT EXISTS (SELECT 1 FROM mesures_d_usage m WHERE m.periode_id = up.id AND NOT m.hors_cible"
                                        + " AND m.denominateur IS NOT NULL AND NOT " + SoldeRequetes.PROUVEE + ")",
                                "(SELECT MAX(" + jours.jour("uq.jointe_le")
                                        + ") FROM preuves_jointes uq WHERE uq.periode_id = up.id)",
                                "'Preuves jointes'",
                                "usages")
                        .par(Droits.SUIVRE, "Joindre les preuves"),
                new RegleEcheance(
                        "SOLDE",
                        "Solde au plus tôt",
                        SOLDE,
                        SUIVIE + " AND jl.vsr IS NOT NULL",
                        GrappesSuivies.solde("jl.fin", "um.mesure_mois"),
                        "ud.decide_le IS NOT NULL",
                        "ud.decide_le",
                        "CASE ud.sens WHEN 'LIBERE' THEN 'Solde libéré' WHEN 'EN_PARTIE' THEN 'Solde libéré en partie'"
                                + " ELSE 'Solde refusé' END",
                        "convention"));
    }
}

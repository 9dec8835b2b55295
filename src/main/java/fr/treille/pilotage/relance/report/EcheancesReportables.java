package fr.treille.pilotage.relance.report;

import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The échéances whose day a window gives: of the others, the day is that of the next thing to do, and changes when one of them
 * is done, which moves nothing.
 */
@Component
class EcheancesReportables {

    private static final List<String> JOURS = List.of(
            EcheancesFenetre.DEPOT,
            EcheancesFenetre.RECEVABILITE,
            EcheancesFenetre.INSTRUCTION,
            EcheancesFenetre.SELECTION,
            EcheancesFenetre.ENGAGEMENT);

    private final EcheancesAFaire echeances;

    EcheancesReportables(EcheancesAFaire echeances) {
        this.echeances = echeances;
    }

    /** Their words, by nature. */
    Map<String, RegleEcheance> regles(JoursLocaux jours) {
        return echeances.regles(jours).values().stream()
                .filter(regle -> JOURS.stream().anyMatch(regle.jour()::contains))
                .collect(Collectors.toMap(RegleEcheance::nature, regle -> regle));
    }

    /** A SELECT of {@code grappe_id}, {@code nature}, {@code jour} of those still to be done, of {@link #bornes}. */
    String aFaire(JoursLocaux jours) {
        return echeances.sql(regles(jours).keySet(), jours);
    }

    /** The days between which they are looked for: all of them. */
    static Map<String, Object> bornes(LocalDate jour) {
        return Map.of("du", jour.minusYears(20), "au", jour.plusYears(20));
    }
}

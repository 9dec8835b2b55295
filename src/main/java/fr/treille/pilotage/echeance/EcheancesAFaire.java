package fr.treille.pilotage.echeance;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The échéances still to be done as a table, for the queries of the modules below: they add whose they read. */
@Component
public class EcheancesAFaire {

    private final List<SourceEcheances> sources;

    EcheancesAFaire(List<SourceEcheances> sources) {
        this.sources = sources;
    }

    /** What the modules contribute, by nature. */
    public Map<String, RegleEcheance> regles(JoursLocaux jours) {
        return sources.stream()
                .flatMap(source -> source.regles(jours).stream())
                .collect(Collectors.toMap(RegleEcheance::nature, regle -> regle, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * A SELECT of {@code grappe_id}, {@code nature} and {@code jour}, among others, that no fact has settled; its
     * parameters are {@code :perimetreRegion}, and {@code :du} and {@code :au}, the days between which they fall.
     *
     * @param natures the kinds wanted; one that nobody contributes has no row
     */
    public String sql(Collection<String> natures, JoursLocaux jours) {
        var union = regles(jours).values().stream()
                .filter(regle -> natures.contains(regle.nature()))
                .map(regle -> GrappesSql.echeances(
                        regle, " AND NOT (" + regle.fait() + ") AND " + regle.jour() + " BETWEEN :du AND :au"))
                .collect(Collectors.joining(" UNION ALL "));
        return union.isEmpty() ? CriteresEcheance.RIEN : union;
    }
}

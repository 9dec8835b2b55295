package fr.treille.socle.compte.facteur;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason of {@link CleAbsente} instead of a stack trace. */
class CleAbsenteAnalyseur extends AbstractFailureAnalyzer<CleAbsente> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, CleAbsente cause) {
        return new FailureAnalysis(cause.getMessage(), "Voir « Second facteur » dans README.md.", cause);
    }
}

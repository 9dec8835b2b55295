package fr.treille.socle.compte.premier;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason of {@link PremierAdministrateurAbsent} instead of a stack trace. */
class PremierAdministrateurAbsentAnalyseur extends AbstractFailureAnalyzer<PremierAdministrateurAbsent> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, PremierAdministrateurAbsent cause) {
        return new FailureAnalysis(cause.getMessage(), "Voir « Première mise en service » dans README.md.", cause);
    }
}

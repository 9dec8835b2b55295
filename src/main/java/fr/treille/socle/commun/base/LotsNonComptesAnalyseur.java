package fr.treille.socle.commun.base;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason of {@link LotsNonComptes} instead of a stack trace. */
class LotsNonComptesAnalyseur extends AbstractFailureAnalyzer<LotsNonComptes> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, LotsNonComptes cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Retirez « useBulkStmts=true » de SPRING_DATASOURCE_URL : les insertions restent groupées sans lui.",
                cause);
    }
}

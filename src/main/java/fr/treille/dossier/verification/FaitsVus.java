package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.redondance.Dossier;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.socle.commun.Empreinte;
import java.util.List;
import java.util.stream.Collectors;

/** What one looks at to answer on a subject: an answer holds as long as it is the same. */
final class FaitsVus {

    private FaitsVus() {}

    /**
     * The digest of it.
     *
     * @param solutions those of the file: a candidature is said of them all
     */
    static String de(Sujet sujet, GrappeFiche grappe, AppelFiche appel, List<FaitsSolution> solutions) {
        var faits = grappe.projet().faits();
        var solution = grappe.projet().solution();
        var logiciel = Dossier.logiciel(solution.nom());
        return Empreinte.de(
                switch (sujet) {
                    case SOLUTION_CANDIDATE ->
                        solutions.stream()
                                .map(une -> une.quelle() + "|"
                                        + Dossier.logiciel(une.solution().editeur()))
                                .sorted()
                                .collect(Collectors.joining("|"));
                    case REJOINTE_MARCHE -> faits.rejointeId() + "|" + logiciel;
                    case REJOINTE_RISQUE -> faits.rejointeId() + "|" + grappe.nombreEssms();
                    case GUICHET ->
                        grappe.projet().appelId() + "|" + appel.guichet() + "|"
                                + (grappe.nombreEssms()
                                        >= appel.regles().exigences().seuilGuichet())
                                + "|" + grappe.multiregionale() + "|" + faits.instructionNationale();
                });
    }
}

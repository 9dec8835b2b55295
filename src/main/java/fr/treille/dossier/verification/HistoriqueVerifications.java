package fr.treille.dossier.verification;

import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was appreciated and declared of a file, in its history. */
@Component
class HistoriqueVerifications implements SourceHistorique {

    private static final String SUJET = Arrays.stream(Sujet.values())
            .map(sujet ->
                    " WHEN '" + sujet.name() + "' THEN '" + sujet.libelle().replace("'", "''") + "'")
            .collect(Collectors.joining("", "CASE v.sujet", " END"));

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.VERIFICATION, "reponse_verification", SUJET)
                        .ouiNon("satisfait", "Satisfait")
                        .date("jour", "Depuis le")
                        .texte("motif", "Motif"),
                TableTracee.deGrappe(ObjetTrace.DECLARATION, "essms_declare", "v.finess")
                        .texte("dui", "DUI en place")
                        .ouiNon("version_segur", "Version Ségur installée")
                        .choix("aide", "Autre aide", Aide.class, Aide::libelle)
                        .texte("aide_objet", "Objet de l’autre aide"));
    }
}

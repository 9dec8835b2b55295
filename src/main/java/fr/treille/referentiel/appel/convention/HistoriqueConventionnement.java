package fr.treille.referentiel.appel.convention;

import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a région said of the conventions of its calls, in their history. */
@Component
class HistoriqueConventionnement implements SourceHistorique {

    /** Text by text, and their order when nothing else changed. */
    private static final ValeurTracee VISAS =
            new ValeurTracee("{}", (releve, libelle, avant, apres) -> dire(releve, libelle, avant, apres));

    private static void dire(Difference.Releve releve, String libelle, String avant, String apres) {
        var anciens = lignes(avant);
        var nouveaux = lignes(apres);
        anciens.stream()
                .filter(texte -> !nouveaux.contains(texte))
                .forEach(texte -> releve.comparer(libelle, texte, null));
        nouveaux.stream()
                .filter(texte -> !anciens.contains(texte))
                .forEach(texte -> releve.comparer(libelle, null, texte));
        if (!anciens.equals(nouveaux) && anciens.size() == nouveaux.size() && nouveaux.containsAll(anciens)) {
            releve.comparer("Ordre des «\u00A0Vu\u00A0»", "l’ancien", "le nouveau");
        }
    }

    private static List<String> lignes(String visas) {
        return VisasEnLignes.lire(visas).stream()
                .map(visa -> visa.texte() + " (" + visa.portee().libelle() + ")")
                .toList();
    }

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.CONVENTIONNEMENT, "conventionnement", "ap.intitule")
                .jointe(" JOIN appel ap ON ap.id = v.appel_id")
                .region("ap.region_code")
                .surLaPage(ObjetTrace.APPEL, "v.appel_id")
                .texte("payeur", "Payeur")
                .nombre("conservation_annees", "Conservation des justificatifs, en années")
                .texte("conservation_base", "Point de départ de la conservation")
                .champ("visas", "Vu", VISAS));
    }
}

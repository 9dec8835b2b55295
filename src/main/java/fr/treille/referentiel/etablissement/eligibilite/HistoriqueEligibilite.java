package fr.treille.referentiel.etablissement.eligibilite;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The categories that a région reads otherwise, in its history. */
@Component
class HistoriqueEligibilite implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(
                        ObjetTrace.ELIGIBILITE,
                        "eligibilite_region",
                        "(SELECT x.libelle FROM categorie x WHERE x.code = v.categorie_code)")
                .surLaPage(ObjetTrace.REGION, "v.region_code")
                .choix("eligibilite", "Éligibilité", Eligibilite.class, Eligibilite::libelle)
                .choix("secteur", "Secteur", Secteur.class, Secteur::libelle)
                .texte("reference", "Référence")
                .texte("motif", "Motif"));
    }
}

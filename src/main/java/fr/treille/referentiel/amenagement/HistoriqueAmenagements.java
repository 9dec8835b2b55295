package fr.treille.referentiel.amenagement;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The aménagements of a région in its history. */
@Component
class HistoriqueAmenagements implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.AMENAGEMENT, "amenagement_cible", "v.situation")
                .surLaPage(ObjetTrace.REGION, "v.region_code")
                .texte("situation", "Situation")
                .choix("effet", "Effet", EffetAmenagement.class, EffetAmenagement::libelle)
                .texte("indicateurs", "Cibles")
                .texte("secteurs", "Secteurs")
                .texte("demande_par", "Demandé par")
                .date("demande_le", "Demandé le")
                .date("cnsa_le", "Instruit par la CNSA le")
                .texte("decision", "Décision")
                .date("decision_le", "Décidé le")
                .date("depuis", "Depuis le")
                .date("jusqu_au", "Jusqu’au"));
    }
}

package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.equipe.PersonnesSql;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who covers which territoire, and who is away, in the history. */
@Component
class HistoriqueEquipe implements SourceHistorique {

    @Override
    public List<TableSuivie> tables() {
        return List.of(
                TableSuivie.de(
                                ObjetSuivi.AFFECTATION,
                                "affectation",
                                "CONCAT(ag.nom_complet, ' — ', te.code, ' ', te.nom)")
                        .jointe(
                                " JOIN personnes ag ON ag.id = v.agent_id JOIN territoires te ON te.code = v.territoire_code")
                        .region("te.region_code")
                        .supprimable()
                        .surLaPage(ObjetSuivi.TERRITOIRE, "v.territoire_code")
                        .surLaPage(ObjetSuivi.COMPTE, "v.agent_id")
                        .choix("part", "Part", Part.class, Part::libelle)
                        .date("du", "Depuis le")
                        .date("au", "Jusqu’au"),
                TableSuivie.de(ObjetSuivi.ABSENCE, "absence", "ag.nom_complet")
                        .jointe(" JOIN personnes ag ON ag.id = v.agent_id")
                        .region("ag.region_code")
                        .supprimable()
                        .surLaPage(ObjetSuivi.COMPTE, "v.agent_id")
                        .date("du", "Depuis le")
                        .date("au", "Jusqu’au")
                        .lu("remplacant_id", "Remplaçant", PersonnesSql.NOM)
                        .texte("motif", "Motif de l’absence"));
    }
}

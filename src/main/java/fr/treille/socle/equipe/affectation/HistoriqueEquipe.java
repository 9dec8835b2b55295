package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.equipe.PersonnesSql;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who covers which territoire, and who is away, in the history. */
@Component
class HistoriqueEquipe implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.de(
                                ObjetTrace.AFFECTATION,
                                "affectation",
                                "CONCAT(ag.nom_complet, ' — ', te.code, ' ', te.nom)")
                        .jointe(
                                " JOIN personnes ag ON ag.id = v.agent_id JOIN territoires te ON te.code = v.territoire_code")
                        .region("te.region_code")
                        .supprimable()
                        .surLaPage(ObjetTrace.TERRITOIRE, "v.territoire_code")
                        .surLaPage(ObjetTrace.COMPTE, "v.agent_id")
                        .choix("part", "Part", Part.class, Part::libelle)
                        .date("du", "Depuis le")
                        .date("au", "Jusqu’au"),
                TableTracee.de(ObjetTrace.ABSENCE, "absence", "ag.nom_complet")
                        .jointe(" JOIN personnes ag ON ag.id = v.agent_id")
                        .region("ag.region_code")
                        .supprimable()
                        .surLaPage(ObjetTrace.COMPTE, "v.agent_id")
                        .date("du", "Depuis le")
                        .date("au", "Jusqu’au")
                        .lu("remplacant_id", "Remplaçant", PersonnesSql.NOM)
                        .texte("motif", "Motif de l’absence"));
    }
}

package fr.treille.suivi.jalon;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The milestones in the history. */
@Component
class HistoriqueJalons implements SourceHistorique {

    /** « Début du déploiement, première vague ». */
    private static final String NOM = "CONCAT(" + EchangesJalons.libelle("v.type")
            + ", COALESCE(CONCAT(', ', (SELECT x.nom FROM vague x WHERE x.id = v.vague_id)), ''))";

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(ObjetTrace.JALON, "jalon", NOM)
                .supprimable()
                .date("prevu_initial", "Date prévue à l’origine")
                .date("prevu", "Date prévue")
                .date("reel", "Date réelle"));
    }
}

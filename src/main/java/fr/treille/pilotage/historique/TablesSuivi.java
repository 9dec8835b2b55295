package fr.treille.pilotage.historique;

import static fr.treille.pilotage.historique.TableSuivie.table;

import fr.treille.socle.commun.trace.ObjetSuivi;
import java.util.List;

/** What is told of the follow-up of a financed grappe. */
final class TablesSuivi {

    private static final String GRAPPE = " JOIN grappe gr ON gr.id = v.grappe_id";

    static final List<TableSuivie> TOUTES = List.of(table(
            ObjetSuivi.JALON,
            "jalon",
            "id",
            "CONCAT(gr.nom, ' — ', CASE v.type WHEN 'DEMARRAGE' THEN 'démarrage du projet' WHEN 'MARCHE' THEN 'marché attribué'"
                    + " WHEN 'CONTRAT' THEN 'contrat avec l’éditeur' WHEN 'DEPLOIEMENT' THEN 'début du déploiement'"
                    + " WHEN 'CIBLES' THEN 'cibles atteintes' WHEN 'CLOTURE' THEN 'clôture du suivi' ELSE v.type END,"
                    + " COALESCE(CONCAT(', ', (SELECT x.nom FROM vague x WHERE x.id = v.vague_id)), ''))",
            GRAPPE,
            "gr.region_code",
            true,
            """
            prevu_initial             DATE       Date prévue à l’origine
            prevu                     DATE       Date prévue
            reel                      DATE       Date réelle
            """));

    private TablesSuivi() {}
}

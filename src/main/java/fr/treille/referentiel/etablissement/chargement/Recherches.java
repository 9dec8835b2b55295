package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.TexteCherche;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The text by which a structure is searched is made of the names that the file gives. Where a known name stayed in the place of one
 * that the file does not say, it is made again of those that are kept.
 */
final class Recherches {

    private static final int LOT = 1000;

    private Recherches() {}

    static void refaire(JdbcTemplate jdbc, Nature nature, String attente, String cible) {
        String og = nature == Nature.ET ? "e.og_finess" : "NULL";
        List<Object[]> lot = new ArrayList<>();
        jdbc.query(
                "SELECT e.finess, e.nom, e.nom_long, e.commune, e.code_postal, " + og + " FROM " + attente + " s JOIN "
                        + cible
                        + " e ON e.finess = s.finess WHERE s.etat > 0 AND NOT (s.nom <=> e.nom AND s.nom_long <=> e.nom_long"
                        + " AND s.commune <=> e.commune AND s.code_postal <=> e.code_postal)",
                lignes -> {
                    lot.add(new Object[] {
                        TexteCherche.de(
                                lignes.getString(2),
                                lignes.getString(3),
                                lignes.getString(4),
                                lignes.getString(5),
                                lignes.getString(1),
                                lignes.getString(6)),
                        lignes.getString(1)
                    });
                });
        for (int debut = 0; debut < lot.size(); debut += LOT) {
            jdbc.batchUpdate(
                    "UPDATE " + cible + " SET recherche = LEFT(?, 600) WHERE finess = ?",
                    lot.subList(debut, Math.min(debut + LOT, lot.size())));
        }
    }
}

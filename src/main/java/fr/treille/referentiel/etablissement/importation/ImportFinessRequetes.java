package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Colonnes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the imports and their reports. */
@Component
public class ImportFinessRequetes {

    /** Keeps the extractions that were not dated after their own import; the margin is that of the time zones. */
    static final String DATE_PLAUSIBLE = " AND date_extraction <= DATE(debut) + INTERVAL 1 DAY";

    private static final String LIGNES = "SELECT l.id, l.import_id, l.genre, l.nature, l.finess,"
            + " COALESCE(e.nom, o.nom) AS nom, l.numero, l.champ, l.ancien, l.nouveau, l.contenu, l.raison, i.date_extraction"
            + " FROM import_finess_ligne l JOIN import_finess i ON i.id = l.import_id"
            + " LEFT JOIN etablissement e ON l.nature = 'ET' AND e.finess = l.finess"
            + " LEFT JOIN organisme_gestionnaire o ON l.nature = 'EJ' AND o.finess = l.finess";

    private final JdbcClient jdbc;

    ImportFinessRequetes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RapportImport> rapport(long id) {
        return jdbc.sql("SELECT * FROM import_finess WHERE id = ?")
                .param(id)
                .query(ImportFinessRequetes::lireRapport)
                .optional();
    }

    List<RapportImport> imports(Pageable page) {
        return jdbc.sql("SELECT * FROM import_finess ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(page.getPageSize(), page.getOffset())
                .query(ImportFinessRequetes::lireRapport)
                .list();
    }

    Optional<LocalDate> derniereExtraction() {
        return jdbc.sql("SELECT date_extraction FROM import_finess WHERE etat = 'TERMINE' AND genre <> 'CS1100501'"
                        + DATE_PLAUSIBLE + " ORDER BY date_extraction DESC LIMIT 1")
                .query(LocalDate.class)
                .optional();
    }

    List<LigneImport> lignes(long importId, GenreLigne genre, Pageable page) {
        return jdbc.sql(LIGNES + " WHERE l.import_id = ? AND l.genre = ? ORDER BY l.id LIMIT ? OFFSET ?")
                .params(importId, genre.name(), page.getPageSize(), page.getOffset())
                .query(ImportFinessRequetes::lireLigne)
                .list();
    }

    long compterLignes(long importId, GenreLigne genre) {
        return jdbc.sql("SELECT COUNT(*) FROM import_finess_ligne WHERE import_id = ? AND genre = ?")
                .params(importId, genre.name())
                .query(Long.class)
                .single();
    }

    /** The structures that an import created. */
    List<LigneImport> crees(long importId, Nature nature, Pageable page) {
        String depuis = nature == Nature.ET ? " FROM etablissement" : " FROM organisme_gestionnaire";
        return jdbc.sql("SELECT 0 AS id, s.cree_import_id AS import_id, 'CREE' AS genre, ? AS nature, s.finess, s.nom,"
                        + " NULL AS numero, NULL AS champ, NULL AS ancien, s.commune AS nouveau, NULL AS contenu, NULL AS raison,"
                        + " NULL AS date_extraction" + depuis
                        + " s WHERE s.cree_import_id = ? ORDER BY s.finess LIMIT ? OFFSET ?")
                .params(nature.name(), importId, page.getPageSize(), page.getOffset())
                .query(ImportFinessRequetes::lireLigne)
                .list();
    }

    /** What the imports reported of one structure, the latest first. */
    public List<LigneImport> historique(Nature nature, String finess) {
        return jdbc.sql(LIGNES + " WHERE l.finess = ? AND l.nature = ? ORDER BY l.id DESC LIMIT 200")
                .params(finess, nature.name())
                .query(ImportFinessRequetes::lireLigne)
                .list();
    }

    private static LigneImport lireLigne(ResultSet ligne, int rang) throws SQLException {
        String nature = ligne.getString("nature");
        String champ = ligne.getString("champ");
        return new LigneImport(
                ligne.getLong("id"),
                ligne.getLong("import_id"),
                GenreLigne.valueOf(ligne.getString("genre")),
                nature == null ? null : Nature.valueOf(nature),
                ligne.getString("finess"),
                ligne.getString("nom"),
                ligne.getObject("numero", Long.class),
                champ == null ? null : Champ.valueOf(champ),
                ligne.getString("ancien"),
                ligne.getString("nouveau"),
                ligne.getString("contenu"),
                ligne.getString("raison"),
                ligne.getObject("date_extraction", LocalDate.class));
    }

    private static RapportImport lireRapport(ResultSet ligne, int rang) throws SQLException {
        String genre = ligne.getString("genre");
        Instant debut = Colonnes.instant(ligne, "debut");
        return new RapportImport(
                ligne.getLong("id"),
                ligne.getString("nom_fichier"),
                ligne.getLong("taille"),
                genre == null ? null : GenreFichier.valueOf(genre),
                ligne.getObject("date_extraction", LocalDate.class),
                ligne.getString("encodage"),
                EtatImport.valueOf(ligne.getString("etat")),
                ligne.getString("message"),
                ligne.getString("auteur"),
                debut == null ? Instant.EPOCH : debut,
                Colonnes.instant(ligne, "fin"),
                ligne.getLong("lignes"),
                comptes(ligne, "et_"),
                comptes(ligne, "ej_"),
                ligne.getInt("ej_nommes"),
                ligne.getInt("fermes_ignores"),
                ligne.getInt("refusees"),
                ligne.getInt("avertissements"),
                ligne.getObject("deja_importe_id", Long.class));
    }

    private static RapportImport.Comptes comptes(ResultSet ligne, String prefixe) throws SQLException {
        return new RapportImport.Comptes(
                ligne.getInt(prefixe + "crees"),
                ligne.getInt(prefixe + "modifies"),
                ligne.getInt(prefixe + "inchanges"),
                ligne.getInt(prefixe + "absents"),
                ligne.getInt(prefixe + "reapparus"));
    }
}

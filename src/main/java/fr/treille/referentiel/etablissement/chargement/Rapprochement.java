package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.eligibilite.EligibiliteSql;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.Champ.Suivi;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.referentiel.etablissement.finess.Lu;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.referentiel.etablissement.finess.Valeurs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the structures of one nature that a file brings, new or not as they were, with those of the tables, by whole sets.
 *
 * <p>Within one source every field is compared. When the file is of another source than the known values, its labels take their
 * place without a word, since the two sources word them differently; only category, legal entity, legal status, SIRET, SIREN and
 * closures are reported, and a blank erases nothing. Whatever the source, what the file does not say of a field erases nothing.
 */
final class Rapprochement {

    /** What a row of the waiting table is, against what was known. */
    enum Etat {
        NOUVEAU,
        MEME_SOURCE,
        AUTRE_SOURCE,
        /** Known by its number only, from its establishments. */
        SANS_SOURCE
    }

    /** Columns of the waiting table before those of the fields. */
    private static final int FIXES = 5;

    private final JdbcTemplate jdbc;
    private final Nature nature;
    private final String cible;
    private final long importId;
    private final Attente attente;

    Rapprochement(JdbcTemplate jdbc, Nature nature, long importId, boolean loadData) {
        this.jdbc = jdbc;
        this.nature = nature;
        this.cible = nature == Nature.ET ? "etablissement" : "organisme_gestionnaire";
        this.importId = importId;
        List<String> colonnes = Stream.concat(
                        Stream.of("finess", "etat", "source", "empreinte", "dits"),
                        Champ.de(nature).stream().map(Champ::colonne))
                .toList();
        // the outer join makes every column nullable: a closed structure comes with its number alone
        String modele = colonnes.stream()
                .map(c -> switch (c) {
                    case "etat" -> "1 AS etat";
                    case "dits" -> "e.empreinte AS dits";
                    default -> "e." + c;
                })
                .collect(Collectors.joining(
                        ", ", "SELECT ", " FROM (SELECT 1) un LEFT JOIN " + cible + " e ON FALSE WHERE FALSE"));
        this.attente = new Attente(
                jdbc, "attente_" + nature.name().toLowerCase(java.util.Locale.ROOT), colonnes, modele, loadData);
    }

    void ajouter(Lu.Structure structure, Etat etat, GenreFichier.Source source, long empreinte) {
        List<Champ> champs = Champ.de(nature);
        @Nullable String[] valeurs = new @Nullable String[champs.size() + FIXES];
        valeurs[0] = structure.finess();
        valeurs[1] = String.valueOf(etat.ordinal());
        valeurs[2] = source.name();
        valeurs[3] = String.valueOf(empreinte);
        valeurs[4] = String.valueOf(structure.valeurs().dits());
        for (int i = 0; i < champs.size(); i++) {
            valeurs[i + FIXES] = structure.valeurs().lire(champs.get(i));
        }
        attente.ajouter(valeurs);
    }

    /** Rows that wait. */
    int total() {
        return attente.total();
    }

    void vider() {
        attente.vider();
    }

    /** Records, field by field, what changes among the known structures; returns how many structures that is. */
    int relever() {
        if (nature == Nature.ET) {
            ajouterCategoriesInconnues();
        }
        String reapparus = "INSERT INTO import_finess_ligne (import_id, genre, nature, finess, ancien)"
                + " SELECT ?, 'REAPPARU', ?, e.finess, e.absent_depuis" + jointure() + " WHERE s.etat > 0"
                + " AND s.ferme_le IS NULL AND e.absent_depuis IS NOT NULL";
        jdbc.update(reapparus, importId, nature.name());
        for (Champ champ : Champ.de(nature)) {
            if (champ.suivi() != Suivi.SILENCIEUX) {
                jdbc.update(changements(champ), importId, nature.name(), champ.name());
            }
        }
        if (nature == Nature.ET) {
            new Relations(jdbc, importId).signalerLesPorteurs(nouvelleValeur(Champ.PORTEUSE));
        }
        return compter("SELECT COUNT(DISTINCT finess) FROM import_finess_ligne"
                + " WHERE import_id = ? AND genre = 'MODIFIE' AND nature = ?");
    }

    private String changements(Champ champ) {
        String condition = switch (champ.suivi()) {
            case LIBELLE -> " AND s.etat = 1 AND s.ferme_le IS NULL";
            default -> " AND s.etat IN (1, 2)" + (champ == Champ.FERMETURE ? "" : " AND s.ferme_le IS NULL");
        };
        // BINARY: the collation ignores case and accents, a change of name does not
        return "INSERT INTO import_finess_ligne (import_id, genre, nature, finess, champ, ancien, nouveau)"
                + " SELECT ?, 'MODIFIE', ?, e.finess, ?, e." + champ.colonne() + ", " + nouvelleValeur(champ)
                + jointure() + " WHERE NOT (BINARY " + nouvelleValeur(champ) + " <=> BINARY e." + champ.colonne() + ")"
                + condition;
    }

    private String jointure() {
        return " FROM " + attente.table() + " s JOIN " + cible + " e ON e.finess = s.finess";
    }

    private void ajouterCategoriesInconnues() {
        jdbc.update("INSERT INTO categorie (code, libelle) SELECT DISTINCT s.categorie_code,"
                + " CONCAT('Catégorie ', CONVERT(s.categorie_code USING utf8mb4), ' (inconnue de la nomenclature)') FROM attente_et s"
                + " LEFT JOIN categorie c ON c.code = s.categorie_code"
                + " WHERE s.categorie_code IS NOT NULL AND c.code IS NULL");
    }

    /** Writes the known structures' new values. */
    void modifier() {
        List<String> affectations = new ArrayList<>();
        for (Champ champ : Champ.de(nature)) {
            affectations.add("e." + champ.colonne() + " = " + nouvelleValeur(champ));
        }
        String essms = "";
        if (nature == Nature.ET) {
            essms = EligibiliteSql.jointures(
                    "COALESCE(s.categorie_code, e.categorie_code)", "COALESCE(s.territoire_code, e.territoire_code)");
            affectations.add("e.essms = " + EligibiliteSql.essms());
        }
        jdbc.update(
                "UPDATE " + attente.table() + " s JOIN " + cible + " e ON e.finess = s.finess" + essms + " SET "
                        + String.join(", ", affectations)
                        + ", e.source = s.source, e.empreinte = s.empreinte, e.absent_depuis = NULL,"
                        + " e.modifie_import_id = ?, e.version = e.version + 1 WHERE s.etat > 0",
                importId);
    }

    /** What a field becomes: what the file says, but a blank of another source or of a closed structure; else what is known. */
    private static String nouvelleValeur(Champ champ) {
        String lue = "s." + champ.colonne();
        String connue = "e." + champ.colonne();
        String dite = champ == Champ.FERMETURE
                ? lue
                : "IF(s.ferme_le IS NULL AND s.etat = 1, " + lue + ", COALESCE(" + lue + ", " + connue + "))";
        return "IF(s.dits & " + Valeurs.bit(champ) + ", " + dite + ", COALESCE(" + connue + ", " + lue + "))";
    }

    /** Creates the structures that were not known. */
    int creer() {
        String colonnes = Champ.de(nature).stream().map(Champ::colonne).collect(Collectors.joining(", "));
        String valeurs = Champ.de(nature).stream().map(c -> "s." + c.colonne()).collect(Collectors.joining(", "));
        return nature == Nature.ET
                ? jdbc.update(
                        "INSERT INTO etablissement (finess, source, empreinte, " + colonnes
                                + ", essms, cree_import_id) SELECT s.finess, s.source, s.empreinte, " + valeurs
                                + ", " + EligibiliteSql.essms() + ", ? FROM attente_et s"
                                + EligibiliteSql.jointures("s.categorie_code", "s.territoire_code")
                                + " WHERE s.etat = 0 ORDER BY s.finess",
                        importId)
                : jdbc.update(
                        "INSERT INTO organisme_gestionnaire (finess, source, empreinte, " + colonnes
                                + ", cree_import_id) SELECT s.finess, s.source, s.empreinte, " + valeurs
                                + ", ? FROM attente_ej s WHERE s.etat = 0 ORDER BY s.finess",
                        importId);
    }

    /** Puts right, once the structures are written, what is made of several of them or of known and new values together. */
    void finir() {
        Recherches.refaire(jdbc, nature, attente.table(), cible);
        if (nature == Nature.ET) {
            new Relations(jdbc, importId).signalerLesSiretPartages();
        }
    }

    /** Flags the structures of which the file no longer speaks. */
    void marquerAbsents(List<String> finess, LocalDate date) {
        for (int debut = 0; debut < finess.size(); debut += 1000) {
            List<Object[]> lot = finess.subList(debut, Math.min(debut + 1000, finess.size())).stream()
                    .map(f -> new Object[] {date, f})
                    .toList();
            jdbc.batchUpdate("UPDATE " + cible + " SET absent_depuis = ?, version = version + 1 WHERE finess = ?", lot);
            jdbc.batchUpdate(
                    "INSERT INTO import_finess_ligne (import_id, genre, nature, nouveau, finess) VALUES (" + importId
                            + ", 'ABSENT', '" + nature.name() + "', ?, ?)",
                    lot);
        }
    }

    int reapparus() {
        return compter("SELECT COUNT(*) FROM import_finess_ligne"
                + " WHERE import_id = ? AND genre = 'REAPPARU' AND nature = ?");
    }

    /** Legal entities of which only the number was known and that the file names. */
    int nommes() {
        Integer nombre = jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + attente.table() + " WHERE etat = " + Etat.SANS_SOURCE.ordinal()
                        + " AND nom IS NOT NULL",
                Integer.class);
        return nombre == null ? 0 : nombre;
    }

    private int compter(String requete) {
        Integer nombre = jdbc.queryForObject(requete, Integer.class, importId, nature.name());
        return nombre == null ? 0 : nombre;
    }
}

package fr.treille.engagement.acte.dossier;

import fr.treille.socle.territoire.ActeSigne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who may sign what on a day for one grappe, from rows of {@link Dossiers}'s statement, one a signatory. */
final class LectureSignataires {

    private static final Pattern ARTICLE = Pattern.compile("^(?:L[ea]\\s|L[’'])");

    // here rather than by the database, which would sort the long texts of the dossier with them, on disk
    private final Map<CollationKey, Ligne> parNom = new TreeMap<>();

    private record Ligne(
            long id,
            String civilite,
            String nom,
            String qualite,
            boolean directeurGeneral,
            String delegation,
            LocalDate du,
            Set<ActeSigne> actes) {

        /** « la directrice générale », after « Pour ». */
        String titre() {
            if (ARTICLE.matcher(qualite).find()) {
                return qualite.substring(0, 1).toLowerCase(Locale.FRENCH) + qualite.substring(1);
            }
            return ("Madame".equals(civilite) ? "la " : "le ")
                    + qualite.substring(0, 1).toLowerCase(Locale.FRENCH)
                    + qualite.substring(1);
        }
    }

    /** The one of a row, if it has one. */
    void ajouter(ResultSet rs) throws SQLException {
        var id = rs.getLong("signataire_id");
        if (id == 0) {
            return;
        }
        var actes = EnumSet.noneOf(ActeSigne.class);
        if (rs.getBoolean("lettres")) {
            actes.add(ActeSigne.LETTRE);
        }
        if (rs.getBoolean("conventions")) {
            actes.add(ActeSigne.CONVENTION);
        }
        var nom = texte(rs, "signataire_nom");
        var prenom = texte(rs, "signataire_prenom");
        parNom.put(
                Collator.getInstance(Locale.FRENCH).getCollationKey(nom + " " + prenom + " " + id),
                new Ligne(
                        id,
                        texte(rs, "signataire_civilite"),
                        (prenom + " " + nom).strip(),
                        texte(rs, "qualite"),
                        rs.getBoolean("directeur_general"),
                        texte(rs, "delegation"),
                        rs.getObject("du", LocalDate.class),
                        actes));
    }

    /** Those of all the rows, by name. */
    Habilitations lues(LocalDate jour) {
        var pour = pour(parNom.values());
        return new Habilitations(
                jour,
                parNom.values().stream()
                        .map(ligne -> new SignataireHabilite(
                                ligne.id(),
                                ligne.nom(),
                                ligne.qualite(),
                                ligne.directeurGeneral() ? "" : pour,
                                ligne.delegation(),
                                ligne.du(),
                                ligne.actes()))
                        .toList());
    }

    /** In whose name the others sign: the head of the agency by the title that they have that day, else by that of the law. */
    private static String pour(Collection<Ligne> lignes) {
        var titre = lignes.stream()
                .filter(Ligne::directeurGeneral)
                .map(Ligne::titre)
                .toList();
        return "Pour " + (titre.size() == 1 ? titre.getFirst() : "le directeur général") + " et par délégation,";
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Optional.ofNullable(rs.getString(colonne)).map(String::strip).orElse("");
    }
}

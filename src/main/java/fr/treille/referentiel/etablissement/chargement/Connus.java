package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.Nature;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the tables already hold, reduced to what tells an unchanged structure: about 15 MB for the 100 000 establishments of
 * France. Structures met in the file are added, so that a second line of the same number is seen.
 */
final class Connus {

    /** One structure. The same instance serves for both natures; an EJ has no category. */
    static final class Connu {
        final @Nullable String source;
        final long empreinte;
        final long empreinteGeo;
        final @Nullable String territoire;
        final @Nullable String categorie;
        final boolean absent;
        final boolean ferme;
        /** Line that named it in this file, 0 when none did. */
        long vuLigne;
        /** A line of this file names it, of which nothing could be taken. */
        boolean cite;

        Connu(
                @Nullable String source,
                long empreinte,
                long empreinteGeo,
                @Nullable String territoire,
                @Nullable String categorie,
                boolean absent,
                boolean ferme) {
            this.source = source;
            this.empreinte = empreinte;
            this.empreinteGeo = empreinteGeo;
            this.territoire = territoire;
            this.categorie = categorie;
            this.absent = absent;
            this.ferme = ferme;
        }

        /** A structure that only the file knows. */
        static Connu nouveau(long ligne) {
            Connu connu = new Connu(null, 0, 0, null, null, false, false);
            connu.vuLigne = ligne;
            return connu;
        }

        /** Whether more than its number was known before this file. */
        boolean complet() {
            return source != null;
        }

        /** Whether the file does not speak of it. */
        boolean absentDuFichier() {
            return vuLigne == 0 && !cite;
        }

        /** Whether it was thought active before this file. */
        boolean actif() {
            return source != null && !absent && !ferme;
        }
    }

    private static final String ET = "SELECT finess, source, empreinte, empreinte_geo, territoire_code, categorie_code,"
            + " absent_depuis IS NOT NULL, ferme_le IS NOT NULL FROM etablissement";
    private static final String EJ = "SELECT finess, source, empreinte, 0, territoire_code, NULL,"
            + " absent_depuis IS NOT NULL, ferme_le IS NOT NULL FROM organisme_gestionnaire";

    private final Map<String, Connu> parFiness = new HashMap<>();

    Connus(JdbcTemplate jdbc, Nature nature) {
        Map<String, String> communs = new HashMap<>();
        jdbc.query(nature == Nature.ET ? ET : EJ, lignes -> {
            parFiness.put(
                    lignes.getString(1),
                    new Connu(
                            commun(communs, lignes.getString(2)),
                            lignes.getLong(3),
                            lignes.getLong(4),
                            commun(communs, lignes.getString(5)),
                            commun(communs, lignes.getString(6)),
                            lignes.getBoolean(7),
                            lignes.getBoolean(8)));
        });
    }

    /** One instance per value: there are a hundred territories and three hundred categories. */
    private static @Nullable String commun(Map<String, String> communs, @Nullable String valeur) {
        return valeur == null ? null : communs.computeIfAbsent(valeur, v -> v);
    }

    @Nullable
    Connu lire(String finess) {
        return parFiness.get(finess);
    }

    void ajouter(String finess, long ligne) {
        parFiness.put(finess, Connu.nouveau(ligne));
    }

    Collection<Map.Entry<String, Connu>> tous() {
        return parFiness.entrySet();
    }
}

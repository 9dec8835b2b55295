package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules of a grappe ask of the registry: plain SQL, one statement each. */
@Component
public class RegistreRequetes {

    private final JdbcClient base;

    RegistreRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Establishments of the registry, of any category. */
    public List<EssmsRegistre> registre(Collection<String> finess) {
        return base.sql(
                        "SELECT e.finess, e.nom, e.og_finess, e.territoire_code, COALESCE(e.categorie, e.categorie_code)"
                                + " categorie, e.secteur, e.essms FROM etablissements e"
                                + " WHERE e.finess IN (:finess) ORDER BY e.og_finess, e.nom, e.finess")
                .param("finess", finess)
                .query((rs, rang) -> new EssmsRegistre(
                        rs.getString("finess"),
                        rs.getString("nom"),
                        rs.getString("og_finess"),
                        rs.getString("territoire_code"),
                        rs.getString("categorie"),
                        Colonnes.valeur(Secteur.class, rs, "secteur"),
                        rs.getBoolean("essms")))
                .list();
    }

    /** Of these OG, those that manage fewer ESSMS than a threshold in the whole registry. */
    public List<String> petitsOg(Collection<String> og, int seuil) {
        return base.sql("SELECT finess FROM organismes WHERE finess IN (:og) AND nombre_essms < :seuil")
                .param("og", og)
                .param("seuil", seuil)
                .query(String.class)
                .list();
    }

    /** Whether the registry knows an OG. */
    public boolean ogConnu(String finess) {
        return base.sql("SELECT COUNT(*) FROM organismes WHERE finess = :finess")
                        .param("finess", finess)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

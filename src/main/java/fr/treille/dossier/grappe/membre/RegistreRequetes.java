package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Colonnes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
                                + " categorie, e.secteur, e.saad, e.essms FROM etablissements e"
                                + " WHERE e.finess IN (:finess) ORDER BY e.og_finess, e.nom, e.finess")
                .param("finess", finess)
                .query((rs, rang) -> new EssmsRegistre(
                        rs.getString("finess"),
                        rs.getString("nom"),
                        rs.getString("og_finess"),
                        rs.getString("territoire_code"),
                        rs.getString("categorie"),
                        Colonnes.valeur(Secteur.class, rs, "secteur"),
                        rs.getBoolean("saad"),
                        rs.getBoolean("essms")))
                .list();
    }

    /** What it says of these ESSMS and OG, in two statements, whatever their number. */
    public FaitsRegistre faits(Collection<String> finess, Collection<String> og) {
        if (finess.isEmpty() || og.isEmpty()) {
            return new FaitsRegistre(Map.of(), Map.of(), Extraction.AUCUNE);
        }
        var essms = registre(finess).stream().collect(Collectors.toMap(EssmsRegistre::finess, connu -> connu));
        var organismes = new HashMap<String, OgRegistre>();
        var extraction = new AtomicReference<>(Extraction.AUCUNE);
        base.sql("SELECT o.finess, o.libelle, o.nombre_essms, x.date_extraction, x.territoires, x.nationale"
                        + " FROM organismes o LEFT JOIN derniere_extraction x ON TRUE WHERE o.finess IN (:og)")
                .param("og", og)
                .query(rs -> {
                    var numero = rs.getString("finess");
                    organismes.put(numero, new OgRegistre(numero, rs.getString("libelle"), rs.getInt("nombre_essms")));
                    extraction.set(new Extraction(
                            rs.getObject("date_extraction", LocalDate.class),
                            rs.getObject("territoires", Integer.class),
                            rs.getBoolean("nationale")));
                });
        return new FaitsRegistre(essms, organismes, extraction.get());
    }

    /** How many ESSMS a grappe has in each situation. */
    public Map<Situation, Integer> situations(long grappeId) {
        return base
                .sql("SELECT situation, COUNT(*) nombre FROM grappe_essms WHERE grappe_id = :id GROUP BY situation")
                .param("id", grappeId)
                .query((rs, rang) -> Map.entry(Situation.valueOf(rs.getString("situation")), rs.getInt("nombre")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

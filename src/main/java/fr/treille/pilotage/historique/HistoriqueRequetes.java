package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.trace.ObjetTrace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads changes, the newest first. */
@Component
class HistoriqueRequetes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> VALEURS = new TypeReference<>() {};

    private final JdbcClient base;
    private final Suivis suivis;

    HistoriqueRequetes(JdbcClient base, Suivis suivis) {
        this.suivis = suivis;
        this.base = base;
    }

    /**
     * @param changements SELECTs of {@link VersionsSql}
     * @param ou condition on the whole {@code x} and its author {@code a}
     */
    List<Evenement> lire(List<String> changements, String ou, Map<String, ?> valeurs, Pageable page) {
        return requete("SELECT x.*, a.nom_complet auteur", changements, ou, valeurs, page)
                .query((ligne, rang) -> evenement(ligne))
                .list();
    }

    /** The same, one after the other. */
    Stream<Evenement> parcourir(List<String> changements, String ou, Map<String, ?> valeurs) {
        return requete("SELECT x.*, a.nom_complet auteur", changements, ou, valeurs, Pageable.unpaged())
                .query((ligne, rang) -> evenement(ligne))
                .stream();
    }

    long compter(List<String> changements, String ou, Map<String, ?> valeurs) {
        return base.sql("SELECT COUNT(*)" + depuis(changements, ou))
                .params(valeurs)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec requete(
            String selection, List<String> changements, String ou, Map<String, ?> valeurs, Pageable page) {
        var sql = selection + depuis(changements, ou) + " ORDER BY x.instant DESC, x.debut DESC, x.objet, x.cle";
        var requete = base.sql(page.isPaged() ? sql + " LIMIT :nombre OFFSET :debut" : sql)
                .params(valeurs);
        return page.isPaged() ? requete.param("nombre", page.getPageSize()).param("debut", page.getOffset()) : requete;
    }

    private static String depuis(List<String> changements, String ou) {
        return " FROM (" + String.join(" UNION ALL ", changements)
                + ") x LEFT JOIN personnes a ON a.id = x.auteur_id WHERE " + ou;
    }

    private Evenement evenement(ResultSet ligne) throws SQLException {
        var objet = ObjetTrace.valueOf(ligne.getString("objet"));
        return new Evenement(
                objet,
                ligne.getString("cle"),
                ligne.getString("libelle"),
                Objects.requireNonNull(Colonnes.instant(ligne, "instant")),
                auteur(ligne.getObject("auteur_id", Long.class), ligne.getString("auteur")),
                Operation.valueOf(ligne.getString("operation")),
                ligne.getString("motif"),
                differences(objet, valeurs(ligne.getString("avant")), valeurs(ligne.getString("apres"))),
                ligne.getString("debut"));
    }

    private static String auteur(@Nullable Long id, @Nullable String nom) {
        if (id == null) {
            return "Treille, sans personne connectée";
        }
        return id == VersionsSql.AILLEURS
                ? "En base, hors de l’application"
                : Objects.requireNonNullElse(nom, "Compte " + id);
    }

    private static Map<String, @Nullable Object> valeurs(@Nullable String json) {
        return JSON.readValue(Objects.requireNonNullElse(json, "{}"), VALEURS);
    }

    private List<Difference> differences(
            ObjetTrace objet, Map<String, @Nullable Object> avant, Map<String, @Nullable Object> apres) {
        var releve = new Difference.Releve();
        suivis.champs(objet).stream()
                .filter(champ -> !Objects.equals(avant.get(champ.colonne()), apres.get(champ.colonne())))
                .forEach(champ -> champ.valeur()
                        .recit()
                        .dire(
                                releve,
                                champ.libelle(),
                                texte(avant.get(champ.colonne())),
                                texte(apres.get(champ.colonne()))));
        return releve.differences();
    }

    private static String texte(@Nullable Object valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}

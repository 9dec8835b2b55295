package fr.treille.socle.compte;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of accounts, in one statement. */
@Repository
class CompteRequetes {

    private static final String ETAT = "CASE WHEN NOT a.actif THEN 'DESACTIVE' WHEN a.derniere_connexion IS NULL"
            + " AND EXISTS (SELECT 1 FROM agent_secret s WHERE s.agent_id = a.id AND s.mot_de_passe = '')"
            + " THEN 'INVITE'"
            + " WHEN t.prochain_essai > :maintenant THEN 'VERROUILLE' ELSE 'ACTIF' END";

    private static final String DEPUIS = " FROM agent a LEFT JOIN tentative_connexion t"
            + " ON t.empreinte = CONVERT(SHA2(a.courriel, 256) USING ascii) WHERE (a.region_code = :region"
            + " OR (:installation AND a.region_code IS NULL))";

    private static final Map<String, String> TRIS = Map.of(
            "nom", "a.nom",
            "courriel", "a.courriel",
            "role", "a.role",
            "etat", "etat",
            "derniereConnexion", "a.derniere_connexion");

    private final JdbcClient base;
    private final Clock horloge;

    CompteRequetes(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    List<CompteLigne> lignes(String region, CompteFiltre filtre, Pageable page, AgentConnecte lecteur) {
        return base.sql("SELECT a.*, EXISTS (SELECT 1 FROM agent_totp f WHERE f.agent_id = a.id) second_facteur, "
                        + ETAT + " etat" + DEPUIS + ou(filtre) + " ORDER BY "
                        + Tris.sql(page.getSort(), TRIS, "a.nom", "a.id") + " LIMIT :nombre OFFSET :debut")
                .params(valeurs(region, filtre))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> {
                    var role = Role.valueOf(rs.getString("role"));
                    return new CompteLigne(
                            rs.getLong("id"),
                            (rs.getString("prenom") + " " + rs.getString("nom")).strip(),
                            rs.getString("courriel"),
                            role,
                            EtatCompte.valueOf(rs.getString("etat")),
                            Colonnes.instant(rs, "derniere_connexion"),
                            rs.getInt("version"),
                            rs.getBoolean("second_facteur"),
                            rs.getLong("id") != lecteur.id()
                                    && lecteur.role().donne().contains(role));
                })
                .list();
    }

    long compter(String region, CompteFiltre filtre) {
        return base.sql("SELECT COUNT(*)" + DEPUIS + ou(filtre))
                .params(valeurs(region, filtre))
                .query(Long.class)
                .single();
    }

    private static String ou(CompteFiltre filtre) {
        return (filtre.texte().isBlank() ? "" : " AND " + TexteCherche.sql("texte", "a.prenom", "a.nom", "a.courriel"))
                + (filtre.role() == null ? "" : " AND a.role = :role")
                + (filtre.etat() == null ? "" : " AND " + ETAT + " = :etat");
    }

    private Map<String, Object> valeurs(String region, CompteFiltre filtre) {
        Map<String, Object> valeurs = new HashMap<>();
        valeurs.put("region", region);
        valeurs.put("installation", AgentConnecte.courant().deLInstallation());
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        valeurs.put("role", String.valueOf(filtre.role()));
        valeurs.put("etat", String.valueOf(filtre.etat()));
        valeurs.put("maintenant", LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC));
        return valeurs;
    }
}

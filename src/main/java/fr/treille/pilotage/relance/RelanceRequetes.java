package fr.treille.pilotage.relance;

import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.relance.EcheanceRelancee.Personne;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.commun.Courriel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the relances read and write in SQL: a fixed number of statements, whatever the number of grappes. */
@Component
class RelanceRequetes {

    private static final Map<DestinataireRelance, String> PREFIXES = Map.of(
            DestinataireRelance.RESPONSABLE_ARS, "r",
            DestinataireRelance.RESPONSABLE_GRADES, "s",
            DestinataireRelance.CONTACT, "c",
            DestinataireRelance.REPRESENTANT, "l");

    private static final String COLONNES = "SELECT e.nature, e.jour, g.id, g.nom, g.porteur,"
            + " r.nom_complet r_nom, IF(r.actif, r.courriel, '') r_courriel,"
            + " s.nom_complet s_nom, IF(s.actif, s.courriel, '') s_courriel,"
            + " TRIM(CONCAT(g.contact_prenom, ' ', g.contact_nom)) c_nom, g.contact_courriel c_courriel,"
            + " TRIM(CONCAT(g.representant_prenom, ' ', g.representant_nom)) l_nom,"
            + " g.representant_courriel l_courriel,"
            + " (SELECT COUNT(DISTINCT x.echeance_le) FROM relance x WHERE x.grappe_id = g.id"
            + " AND x.nature = e.nature AND x.echeance_le <> e.jour) changements";

    private final JdbcClient base;
    private final EcheancesAFaire echeances;

    RelanceRequetes(JdbcClient base, EcheancesAFaire echeances) {
        this.base = base;
        this.echeances = echeances;
    }

    /** The échéances of these natures that fall between two days, in order of grappe. */
    List<EcheanceRelancee> echeances(Portee portee, Collection<String> natures, LocalDate du, LocalDate au) {
        return base.sql(COLONNES + " FROM (" + echeances.sql(natures, portee.jours()) + ") e"
                        + " JOIN grappes g ON g.id = e.grappe_id"
                        + " LEFT JOIN personnes r ON r.id = g.responsable_id"
                        + " LEFT JOIN personnes s ON s.id = g.responsable_grades_id WHERE " + portee.condition()
                        + (portee.grappeId() == null ? "" : " AND g.id = :grappe") + " ORDER BY g.id, e.nature")
                .params(portee.valeurs())
                .param("grappe", portee.grappeId())
                .param("du", du)
                .param("au", au)
                .query((rs, rang) -> ligne(rs))
                .list();
    }

    private static EcheanceRelancee ligne(ResultSet rs) throws SQLException {
        var personnes = new EnumMap<DestinataireRelance, Personne>(DestinataireRelance.class);
        for (var prefixe : PREFIXES.entrySet()) {
            personnes.put(
                    prefixe.getKey(),
                    new Personne(
                            texte(rs.getString(prefixe.getValue() + "_nom")),
                            adresse(rs.getString(prefixe.getValue() + "_courriel"))));
        }
        return new EcheanceRelancee(
                rs.getString("nature"),
                rs.getObject("jour", LocalDate.class),
                rs.getLong("id"),
                rs.getString("nom"),
                rs.getString("porteur"),
                personnes,
                rs.getInt("changements"));
    }

    private static String adresse(@Nullable String courriel) {
        var nette = texte(courriel).strip().toLowerCase(Locale.ROOT);
        return Courriel.valide(nette) ? nette : "";
    }

    private static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }

    /** What these rules already wrote about deadlines between two days. */
    Set<CleRelance> ecrites(Collection<Long> regles, LocalDate du, LocalDate au) {
        return new HashSet<>(base.sql(
                        "SELECT regle_id, nature, grappe_id, echeance_le, etape, destinataire FROM relance"
                                + " WHERE regle_id IN (:regles) AND echeance_le BETWEEN :du AND :au")
                .param("regles", regles)
                .param("du", du)
                .param("au", au)
                .query((rs, rang) -> new CleRelance(
                        rs.getLong("regle_id"),
                        rs.getString("nature"),
                        rs.getLong("grappe_id"),
                        rs.getObject("echeance_le", LocalDate.class),
                        rs.getInt("etape"),
                        DestinataireRelance.valueOf(rs.getString("destinataire"))))
                .list());
    }

    /** Whom a relance was written to that day, in whatever région. */
    Set<String> servis(LocalDate jour) {
        return new HashSet<>(base.sql("SELECT adresse FROM relance_jour WHERE jour = ?")
                .param(jour)
                .query(String.class)
                .list());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else writes to one of them the same day */
    void noterJour(List<String> adresses, LocalDate jour, List<Long> messages) {
        var parametres = new ArrayList<Object>();
        for (int rang = 0; rang < adresses.size(); rang++) {
            Collections.addAll(parametres, adresses.get(rang), jour, messages.get(rang));
        }
        inserer("INSERT INTO relance_jour (adresse, jour, message_id)", 3, parametres);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of them was written meanwhile */
    void ecrire(List<CleRelance> cles, List<Long> messages) {
        var parametres = new ArrayList<Object>();
        for (int rang = 0; rang < cles.size(); rang++) {
            var cle = cles.get(rang);
            Collections.addAll(
                    parametres,
                    cle.regleId(),
                    cle.nature(),
                    cle.grappeId(),
                    cle.echeanceLe(),
                    cle.etape(),
                    cle.destinataire().name(),
                    messages.get(rang));
        }
        inserer(
                "INSERT INTO relance (regle_id, nature, grappe_id, echeance_le, etape, destinataire, message_id)",
                7,
                parametres);
    }

    private void inserer(String insertion, int colonnes, List<Object> parametres) {
        var ligne = "(" + String.join(", ", Collections.nCopies(colonnes, "?")) + ")";
        base.sql(insertion + " VALUES " + String.join(", ", Collections.nCopies(parametres.size() / colonnes, ligne)))
                .params(parametres)
                .update();
    }
}

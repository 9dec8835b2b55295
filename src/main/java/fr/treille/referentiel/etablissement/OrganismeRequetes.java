package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads organismes gestionnaires. */
@Component
class OrganismeRequetes {

    private static final Map<String, String> TRIS = Map.of(
            "finess", "o.finess",
            "nom", "o.nom",
            "commune", "o.commune",
            "territoireCode", "o.territoire_code",
            "statutLibelle", "s.libelle",
            "nombreEssms", "o.nombre_essms",
            "absentDepuis", "o.absent_depuis");

    private static final String LIGNES = "SELECT o.finess, o.nom, o.commune, o.territoire_code,"
            + " s.libelle AS statut_libelle, o.siren, o.nombre_essms, o.absent_depuis, o.ferme_le"
            + " FROM organisme_gestionnaire o LEFT JOIN statut_juridique s ON s.code = o.statut_juridique";

    private final JdbcClient jdbc;

    OrganismeRequetes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganismeLigne> rechercher(OrganismeFiltre filtre, Pageable page) {
        Conditions conditions = filtre.conditions();
        String tri = Conditions.tri(page.getSort(), TRIS, "o.nom", "o.finess");
        return jdbc.sql(LIGNES + conditions.where() + tri + " LIMIT ? OFFSET ?")
                .params(conditions.parametres(page.getPageSize(), page.getOffset()))
                .query(OrganismeRequetes::lire)
                .list();
    }

    long compter(OrganismeFiltre filtre) {
        Conditions conditions = filtre.conditions();
        return jdbc.sql("SELECT COUNT(*) FROM organisme_gestionnaire o" + conditions.where())
                .params(conditions.parametres())
                .query(Long.class)
                .single();
    }

    List<OrganismeLigne> parFiness(Collection<String> finess) {
        if (finess.isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions().parmi("o.finess", finess);
        return jdbc.sql(LIGNES + conditions.where() + " ORDER BY o.finess")
                .params(conditions.parametres())
                .query(OrganismeRequetes::lire)
                .list();
    }

    Optional<OrganismeFiche> fiche(String finess) {
        Conditions conditions = new Conditions().egal("o.finess", finess);
        return jdbc.sql(LIGNES.replace("SELECT ", "SELECT o.*, ") + conditions.where())
                .params(conditions.parametres())
                .query((ligne, rang) ->
                        new OrganismeFiche(lire(ligne, rang), EtablissementRequetes.valeurs(ligne, Nature.EJ)))
                .optional();
    }

    private static OrganismeLigne lire(ResultSet ligne, int rang) throws SQLException {
        return new OrganismeLigne(
                ligne.getString("finess"),
                ligne.getString("nom"),
                ligne.getString("commune"),
                ligne.getString("territoire_code"),
                ligne.getString("statut_libelle"),
                ligne.getString("siren"),
                ligne.getInt("nombre_essms"),
                ligne.getObject("absent_depuis", LocalDate.class),
                ligne.getObject("ferme_le", LocalDate.class));
    }
}

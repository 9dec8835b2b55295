package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.eligibilite.EligibiliteSql;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads establishments. */
@Component
class EtablissementRequetes {

    private static final Map<String, String> TRIS = Map.of(
            "finess", "e.finess",
            "nom", "e.nom",
            "commune", "e.commune",
            "territoireCode", "e.territoire_code",
            "categorieLibelle", "c.libelle",
            "secteur", EligibiliteSql.secteur(),
            "ogFiness", "e.og_finess",
            "ogNom", "o.nom",
            "absentDepuis", "e.absent_depuis");

    private static final String LIGNES = "SELECT e.finess, e.nom, e.commune, e.code_postal, e.territoire_code,"
            + " e.categorie_code, c.libelle AS categorie_libelle, "
            + EligibiliteSql.secteur() + " AS secteur, e.og_finess, o.nom AS og_nom, e.absent_depuis,"
            + " e.ferme_le FROM etablissement e" + EligibiliteSql.jointures("e.categorie_code", "e.territoire_code")
            + " LEFT JOIN organisme_gestionnaire o ON o.finess = e.og_finess";

    private final JdbcClient jdbc;

    EtablissementRequetes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EtablissementLigne> rechercher(EtablissementFiltre filtre, Pageable page) {
        Conditions conditions = filtre.conditions();
        String tri = Conditions.tri(page.getSort(), TRIS, "e.nom", "e.finess");
        return jdbc.sql(LIGNES + conditions.where() + tri + " LIMIT ? OFFSET ?")
                .params(conditions.parametres(page.getPageSize(), page.getOffset()))
                .query(EtablissementRequetes::lire)
                .list();
    }

    /** One after the other, in one statement: none is held. */
    void parcourir(EtablissementFiltre filtre, Sort tri, Consumer<EtablissementLigne> suite) {
        Conditions conditions = filtre.conditions();
        jdbc.sql(LIGNES + conditions.where() + Conditions.tri(tri, TRIS, "e.nom", "e.finess"))
                .params(conditions.parametres())
                .query((ResultSet ligne) -> suite.accept(lire(ligne, 0)));
    }

    long compter(EtablissementFiltre filtre) {
        Conditions conditions = filtre.conditions();
        return jdbc.sql("SELECT COUNT(*) FROM etablissement e" + conditions.where())
                .params(conditions.parametres())
                .query(Long.class)
                .single();
    }

    EtablissementTotaux totaux(EtablissementFiltre filtre) {
        Conditions conditions = filtre.conditions();
        return jdbc.sql("SELECT COUNT(*), COUNT(DISTINCT e.og_finess) FROM etablissement e" + conditions.where())
                .params(conditions.parametres())
                .query((ligne, rang) -> new EtablissementTotaux(ligne.getLong(1), ligne.getLong(2)))
                .single();
    }

    /** The FINESS numbers that a filter keeps, in order. */
    List<String> numeros(EtablissementFiltre filtre, int maximum) {
        Conditions conditions = filtre.conditions();
        return jdbc.sql("SELECT e.finess FROM etablissement e" + conditions.where() + " ORDER BY e.finess LIMIT ?")
                .params(conditions.parametres(maximum))
                .query(String.class)
                .list();
    }

    List<EtablissementLigne> parFiness(Collection<String> finess) {
        if (finess.isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions().parmi("e.finess", finess);
        return jdbc.sql(LIGNES + conditions.where() + " ORDER BY e.finess")
                .params(conditions.parametres())
                .query(EtablissementRequetes::lire)
                .list();
    }

    Optional<EtablissementFiche> fiche(String finess) {
        Conditions conditions = new Conditions().egal("e.finess", finess);
        return jdbc.sql(LIGNES.replace("SELECT ", "SELECT e.*, c.date_fin AS categorie_fin, ") + conditions.where())
                .params(conditions.parametres())
                .query((ligne, rang) -> new EtablissementFiche(
                        lire(ligne, rang),
                        ligne.getBoolean("essms"),
                        valeurs(ligne, Nature.ET),
                        ligne.getObject("categorie_fin", LocalDate.class),
                        List.of()))
                .optional()
                .map(fiche -> fiche.avecLies(lies(finess)));
    }

    /** Those that carry it, that it carries, or that share its SIRET. */
    private List<EtablissementFiche.Lie> lies(String finess) {
        List<EtablissementFiche.Lie> lies = new ArrayList<>();
        jdbc.sql(LIGNES.replace(
                                "SELECT ",
                                "SELECT e.finess = m.porteuse_finess AS porteur, e.porteuse_finess = m.finess AS porte,"
                                        + " e.siret = m.siret AS meme_siret, ")
                        + " JOIN etablissement m ON m.finess = ? WHERE e.finess <> m.finess"
                        + " AND (e.finess = m.porteuse_finess OR e.porteuse_finess = m.finess OR e.siret = m.siret)"
                        + " ORDER BY e.finess")
                .param(finess)
                .query((ResultSet ligne) -> {
                    EtablissementLigne lie = lire(ligne, 0);
                    for (EtablissementFiche.Lien lien : EtablissementFiche.Lien.values()) {
                        if (ligne.getBoolean(lien.name())) {
                            lies.add(new EtablissementFiche.Lie(lien, lie));
                        }
                    }
                });
        return lies;
    }

    static Map<Champ, String> valeurs(ResultSet ligne, Nature nature) throws SQLException {
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        for (Champ champ : Champ.de(nature)) {
            String valeur = ligne.getString(champ.colonne());
            if (valeur != null) {
                valeurs.put(champ, valeur);
            }
        }
        return valeurs;
    }

    /** The categories that exist, and the closed ones that some establishment still bears. */
    List<CategorieLigne> categories() {
        return jdbc.sql(
                        "SELECT c.code, c.libelle, COALESCE(c.eligibilite <> 'NON', c.famille LIKE '4%', FALSE), c.date_fin FROM categorie c"
                                + " WHERE c.date_fin IS NULL OR EXISTS (SELECT 1 FROM etablissement e WHERE e.categorie_code = c.code)"
                                + " ORDER BY c.libelle, c.code")
                .query((ligne, rang) -> new CategorieLigne(
                        ligne.getString(1),
                        ligne.getString(2),
                        ligne.getBoolean(3),
                        ligne.getObject(4, LocalDate.class)))
                .list();
    }

    private static EtablissementLigne lire(ResultSet ligne, int rang) throws SQLException {
        String secteur = ligne.getString("secteur");
        String categorie = ligne.getString("categorie_libelle");
        return new EtablissementLigne(
                ligne.getString("finess"),
                ligne.getString("nom"),
                ligne.getString("commune"),
                ligne.getString("code_postal"),
                ligne.getString("territoire_code"),
                ligne.getString("categorie_code"),
                categorie == null ? ligne.getString("categorie_code") : categorie,
                secteur == null ? null : Secteur.valueOf(secteur),
                ligne.getString("og_finess"),
                ligne.getString("og_nom"),
                ligne.getObject("absent_depuis", LocalDate.class),
                ligne.getObject("ferme_le", LocalDate.class));
    }
}

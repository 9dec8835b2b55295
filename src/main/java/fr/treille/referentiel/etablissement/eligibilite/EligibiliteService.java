package fr.treille.referentiel.etablissement.eligibilite;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories as a région reads them; a correction counts at once for the establishments of its territoires. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class EligibiliteService {

    private static final String LIVREE = "COALESCE(c.eligibilite, IF(c.famille LIKE '4%', 'A_APPRECIER', 'NON'))";

    private final CorrectionRepository corrections;
    private final JdbcClient base;

    EligibiliteService(CorrectionRepository corrections, JdbcClient base) {
        this.corrections = corrections;
        this.base = base;
    }

    /** Those of the social families, and those that an establishment of the région still bears there, by code. */
    public List<CategorieEligible> categories() {
        return base.sql("SELECT c.code, c.libelle, COALESCE(r.secteur, c.secteur) secteur, c.secteur secteur_livre, "
                        + LIVREE + " livree, COALESCE(r.eligibilite, " + LIVREE
                        + ") eligibilite, COALESCE(r.reference, c.reference) reference, COALESCE(r.motif, '') motif,"
                        + " COALESCE(r.version + 1, 0) version, COALESCE(n.nombre, 0) nombre FROM categorie c"
                        + " LEFT JOIN eligibilite_region r ON r.categorie_code = c.code AND r.region_code = :region"
                        + " LEFT JOIN (SELECT e.categorie_code, COUNT(*) nombre FROM etablissement e JOIN territoires t"
                        + " ON t.code = e.territoire_code WHERE t.region_code = :region AND e.ferme_le IS NULL AND"
                        + " e.absent_depuis IS NULL GROUP BY e.categorie_code) n ON n.categorie_code = c.code"
                        + " WHERE c.famille LIKE '4%' AND (c.date_fin IS NULL OR n.nombre > 0 OR r.id IS NOT NULL)"
                        + " ORDER BY c.code")
                .param("region", AgentConnecte.courant().regionCode())
                .query((rs, rang) -> new CategorieEligible(
                        rs.getString("code"),
                        rs.getString("libelle"),
                        Colonnes.valeur(Secteur.class, rs, "secteur"),
                        Colonnes.valeur(Secteur.class, rs, "secteur_livre"),
                        Eligibilite.valueOf(rs.getString("eligibilite")),
                        Eligibilite.valueOf(rs.getString("livree")),
                        rs.getString("reference"),
                        rs.getString("motif"),
                        rs.getInt("nombre"),
                        rs.getInt("version")))
                .list();
    }

    /**
     * Reads a category otherwise in the caller's région, or as delivered again. Establishments that are no longer ESSMS stay in
     * the grappes that hold them, where they are signalled.
     *
     * @throws Refus on « eligibilite », « reference » or « motif » when it is missing, on « secteur » when a category that has one
     *     is left without, or when the category is unknown
     * @throws ModificationConcurrente when somebody corrected it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public void corriger(CorrectionSaisie saisie) {
        if (saisie.eligibilite() == null) {
            throw Refus.surChamp("eligibilite", "Choisissez si ses établissements sont éligibles.");
        }
        Bornes.exiger("reference", "Citez le texte qui le dit.", "La référence", saisie.reference(), Bornes.TITRE);
        Bornes.exiger(
                "motif",
                "Dites pourquoi la région lit cette catégorie autrement.",
                "Le motif",
                saisie.motif(),
                Bornes.MOTIF);
        var region = AgentConnecte.courant().regionCode();
        var livre = secteurLivre(saisie.code());
        if (saisie.secteur() == null && livre != null) {
            throw Refus.surChamp("secteur", "Choisissez le secteur de ses établissements.");
        }
        var connue = corrections.findByRegionCodeAndCategorieCode(region, saisie.code());
        ModificationConcurrente.exigerVersion(
                connue.map(correction -> correction.version() + 1).orElse(0), saisie.version());
        var correction = connue.orElseGet(() -> new Correction(region, saisie.code()));
        correction.modifier(
                Objects.requireNonNull(saisie.eligibilite()),
                saisie.secteur() == livre ? null : saisie.secteur(),
                saisie.reference(),
                saisie.motif());
        corrections.saveAndFlush(correction);
        compter(saisie.code());
    }

    private @Nullable Secteur secteurLivre(String code) {
        return base.sql("SELECT secteur FROM categorie WHERE code = ?")
                .param(code)
                .query((rs, rang) -> Optional.ofNullable(Colonnes.valeur(Secteur.class, rs, "secteur")))
                .optional()
                .orElseThrow(() -> new Refus("La catégorie " + code + " n’est pas de la nomenclature FINESS."))
                .orElse(null);
    }

    private void compter(String code) {
        base.sql("UPDATE etablissement e" + EligibiliteSql.jointures("e.categorie_code", "e.territoire_code")
                        + " SET e.essms = " + EligibiliteSql.essms() + ", e.version = e.version + 1"
                        + " WHERE e.categorie_code = :code AND e.essms <> " + EligibiliteSql.essms())
                .param("code", code)
                .update();
        base.sql(EligibiliteSql.recompter()).update();
    }
}

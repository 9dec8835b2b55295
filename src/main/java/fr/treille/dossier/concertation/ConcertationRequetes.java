package fr.treille.dossier.concertation;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of what several régions have in common. */
@Component
class ConcertationRequetes {

    private static final String DOSSIERS =
            "SELECT g.id, g.nom, g.porteur, g.porteur_finess, ar.nom pivot, a.intitule, g.statut,"
                    + " g.depot_le, r.essms, g.nombre_essms total, g.montant, v.sens FROM grappes g"
                    + " JOIN appels a ON a.id = g.appel_id JOIN agences ar ON ar.code = g.region_code"
                    + " JOIN regions_de_grappe r ON r.grappe_id = g.id AND r.region_code = :perimetreRegion"
                    + " LEFT JOIN avis_region v ON v.grappe_id = g.id AND v.region_code = :perimetreRegion"
                    + " AND NOT v.depot_annule WHERE ";

    private static final Set<StatutGrappe> SANS_MONTANT = EnumSet.of(
            StatutGrappe.IRRECEVABLE, StatutGrappe.DEFAVORABLE, StatutGrappe.REFUS_NOTIFIE, StatutGrappe.ABANDONNEE);

    private final JdbcClient base;
    private final Perimetre perimetre;

    ConcertationRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /**
     * The grappes {@code g} that another région carries, once their file is given, and that have an ESSMS in the caller's; for a
     * territorial role, in a territoire that they cover today.
     */
    private String associes() {
        return "g.multiregionale AND g.region_code <> :perimetreRegion AND g.depot_le IS NOT NULL"
                + " AND EXISTS (SELECT 1 FROM territoires_de_grappe t JOIN territoires n ON n.code = t.territoire_code"
                + " WHERE t.grappe_id = g.id AND n.region_code = :perimetreRegion)"
                + (perimetre.agentLimite() == null ? "" : " AND " + Perimetre.couverte("g.id"));
    }

    List<DossierAssocie> dossiers() {
        return base.sql(DOSSIERS + associes() + " ORDER BY g.depot_le DESC, g.id")
                .params(perimetre.valeurs())
                .query((rs, rang) -> dossier(rs))
                .list();
    }

    Optional<DossierAssocie> dossier(long id) {
        return base.sql(DOSSIERS + associes() + " AND g.id = :id")
                .params(perimetre.valeurs())
                .param("id", id)
                .query((rs, rang) -> dossier(rs))
                .optional();
    }

    private static DossierAssocie dossier(ResultSet rs) throws SQLException {
        var statut = StatutGrappe.valueOf(rs.getString("statut"));
        return new DossierAssocie(
                rs.getLong("id"),
                rs.getString("nom"),
                rs.getString("porteur"),
                rs.getString("porteur_finess"),
                rs.getString("pivot"),
                rs.getString("intitule"),
                statut,
                rs.getObject("depot_le", LocalDate.class),
                rs.getInt("essms"),
                rs.getInt("total"),
                part(rs, statut),
                Colonnes.valeur(SensAvis.class, rs, "sens"));
    }

    /** Nothing is shared of what is refused, irrecevable or given up. */
    private static @Nullable Montant part(ResultSet rs, StatutGrappe statut) throws SQLException {
        return SANS_MONTANT.contains(statut)
                ? null
                : PartRegion.part(Montant.de(rs.getBigDecimal("montant")), rs.getInt("essms"), rs.getInt("total"));
    }

    /** How many there are, and of how many the opinion of the caller's région is awaited. */
    AssociesTotaux totaux() {
        return base.sql("SELECT COUNT(*) dossiers, COALESCE(SUM(v.id IS NULL"
                        + " AND g.statut IN ('DEPOSEE', 'EN_INSTRUCTION', 'A_DECIDER')), 0) attendus FROM grappes g"
                        + " LEFT JOIN avis_region v ON v.grappe_id = g.id AND v.region_code = :perimetreRegion"
                        + " AND NOT v.depot_annule WHERE "
                        + associes())
                .params(perimetre.valeurs())
                .query(AssociesTotaux.class)
                .single();
    }

    /** What each région has of a file, the pivot first, then those that have most of it. */
    List<PartRegion> parts(long grappeId) {
        return base.sql("SELECT r.region_code, ar.nom region, r.region_code = g.region_code pivot, r.essms,"
                        + " g.nombre_essms total, g.montant, g.statut, v.sens, v.motif, v.donne_le,"
                        + " CONCAT(p.nom_complet, ', ', ar.nom) par FROM grappes g"
                        + " JOIN regions_de_grappe r ON r.grappe_id = g.id JOIN agences ar ON ar.code = r.region_code"
                        + " LEFT JOIN avis_region v ON v.grappe_id = g.id AND v.region_code = r.region_code"
                        + " AND NOT v.depot_annule"
                        + " LEFT JOIN personnes p ON p.id = v.donne_par_id WHERE g.id = :grappe"
                        + " ORDER BY pivot DESC, r.essms DESC, ar.nom")
                .param("grappe", grappeId)
                .query((rs, rang) -> new PartRegion(
                        rs.getString("region_code"),
                        rs.getString("region"),
                        rs.getBoolean("pivot"),
                        rs.getInt("essms"),
                        rs.getInt("total"),
                        part(rs, StatutGrappe.valueOf(rs.getString("statut"))),
                        Colonnes.valeur(SensAvis.class, rs, "sens"),
                        Objects.requireNonNullElse(rs.getString("motif"), ""),
                        Optional.ofNullable(rs.getObject("donne_le", LocalDateTime.class))
                                .map(quand -> quand.toInstant(ZoneOffset.UTC))
                                .orElse(null),
                        Objects.requireNonNullElse(rs.getString("par"), "")))
                .list();
    }

    /** Every ESSMS of a file, those of the caller's région first. */
    List<EssmsAssocie> essms(long grappeId) {
        return base.sql("SELECT m.finess, m.nom, m.commune, CONCAT(t.code, ' ', t.nom) territoire, ar.nom region, m.og,"
                        + " t.region_code = :perimetreRegion ici FROM essms_de_grappe m"
                        + " JOIN territoires t ON t.code = m.territoire_code JOIN agences ar ON ar.code = t.region_code"
                        + " WHERE m.grappe_id = :grappe ORDER BY ici DESC, t.code, m.position")
                .params(perimetre.valeurs())
                .param("grappe", grappeId)
                .query((rs, rang) -> new EssmsAssocie(
                        rs.getString("finess"),
                        Objects.requireNonNullElse(rs.getString("nom"), ""),
                        Objects.requireNonNullElse(rs.getString("commune"), ""),
                        rs.getString("territoire"),
                        rs.getString("region"),
                        rs.getString("og"),
                        rs.getBoolean("ici")))
                .list();
    }
}

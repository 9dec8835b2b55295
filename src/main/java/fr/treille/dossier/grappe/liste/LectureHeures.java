package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.Verification;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an ESSMS of a grappe declares and asks for, from a row of the view {@code essms_de_grappe}. */
public final class LectureHeures {

    private LectureHeures() {}

    /** The hours that it declared, null when it did not. */
    public static @Nullable HeuresSaad declarees(ResultSet rs) throws SQLException {
        return heures(rs, "heures_");
    }

    /** The same as they were verified, null when they were not. */
    public static @Nullable HeuresSaad verifiees(ResultSet rs) throws SQLException {
        return heures(rs, "verifiees_");
    }

    static @Nullable Verification verification(ResultSet rs) throws SQLException {
        var heures = verifiees(rs);
        return heures == null
                ? null
                : new Verification(
                        heures,
                        Objects.requireNonNullElse(rs.getString("verifiees_aupres"), ""),
                        Objects.requireNonNullElse(rs.getString("verifiees_par"), ""),
                        Objects.requireNonNullElse(Colonnes.instant(rs, "verifiees_le"), Instant.EPOCH));
    }

    /** What it asks for of equipment. */
    public static Equipement equipement(ResultSet rs) throws SQLException {
        var demande = rs.getBigDecimal("equipement_demande");
        return new Equipement(
                demande == null ? null : Montant.de(demande),
                rs.getBoolean("equipement_inventaire"),
                rs.getInt("equipement_devis"));
    }

    private static @Nullable HeuresSaad heures(ResultSet rs, String debut) throws SQLException {
        var totales = rs.getBigDecimal(debut + "totales");
        return totales == null
                ? null
                : new HeuresSaad(
                        rs.getObject(debut + "annee", Integer.class),
                        totales,
                        nombre(rs, debut + "apa"),
                        nombre(rs, debut + "pch"),
                        nombre(rs, debut + "autres"),
                        Objects.requireNonNullElse(rs.getString(debut + "financeur"), HeuresSaad.DETAIL_ABSENT));
    }

    private static BigDecimal nombre(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNullElse(rs.getBigDecimal(colonne), BigDecimal.ZERO);
    }
}

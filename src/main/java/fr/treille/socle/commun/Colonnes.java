package fr.treille.socle.commun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Columns of a row that may be NULL, read as what they mean. */
public final class Colonnes {

    private Colonnes() {}

    /** Columns hold UTC; the driver is not asked to convert. */
    public static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var local = ligne.getObject(colonne, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Montant montant(ResultSet ligne, String colonne) throws SQLException {
        var montant = ligne.getBigDecimal(colonne);
        return montant == null ? null : Montant.de(montant);
    }

    /** @throws IllegalArgumentException when the column holds no value of this enum */
    public static <E extends Enum<E>> @Nullable E valeur(Class<E> type, ResultSet ligne, String colonne)
            throws SQLException {
        var nom = ligne.getString(colonne);
        return nom == null ? null : Enum.valueOf(type, nom);
    }
}

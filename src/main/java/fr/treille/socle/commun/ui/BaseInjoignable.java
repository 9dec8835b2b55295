package fr.treille.socle.commun.ui;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * The database does not answer: it is stopped, out of reach, or all its connections are taken. Whatever layer met it, the
 * JDBC driver's or the pool's own exception is in the chain of causes.
 */
public final class BaseInjoignable {

    /** What a screen says of it. */
    public static final String PHRASE =
            "La base de données ne répond pas. Rien de ce que vous avez tapé n’est perdu\u00A0:"
                    + " réessayez dans quelques secondes.";

    /** What the pool says of a connection that was cut under who holds it, without a state. */
    private static final String FERMEE = "Connection is closed";

    /** The standard's class of states « connection exception ». */
    private static final String CONNEXION = "08";

    private BaseInjoignable() {}

    /** Whether that is why something failed. */
    public static boolean dans(@Nullable Throwable echec) {
        for (var cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && coupee(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean coupee(SQLException echec) {
        return echec instanceof SQLTransientConnectionException
                || echec instanceof SQLNonTransientConnectionException
                || echec instanceof SQLRecoverableException
                || FERMEE.equals(echec.getMessage())
                || echec.getSQLState() != null && echec.getSQLState().startsWith(CONNEXION);
    }
}

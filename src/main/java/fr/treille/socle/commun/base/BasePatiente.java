package fr.treille.socle.commun.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections that bear a silence of the database as long as who takes them does; the pool takes that back with them. */
final class BasePatiente extends DelegatingDataSource {

    private final Supplier<Patience> patience;

    BasePatiente(DataSource base, Supplier<Patience> patience) {
        super(base);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return borner(super.getConnection());
    }

    @Override
    public Connection getConnection(String nom, String motDePasse) throws SQLException {
        return borner(super.getConnection(nom, motDePasse));
    }

    private Connection borner(Connection connexion) throws SQLException {
        try {
            connexion.setNetworkTimeout(Runnable::run, patience.get().millisecondes());
            return connexion;
        } catch (SQLException | RuntimeException echec) {
            connexion.close();
            throw echec;
        }
    }
}

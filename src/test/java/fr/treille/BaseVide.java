package fr.treille;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import fr.treille.demonstration.AppelsDemonstration;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.RegionDemonstration;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties every table but the reference ones and the delivered calls before a test class and creates one account per role, {@code
 * coordination@treille.test} and so on, password « demonstration ».
 */
public class BaseVide implements BeforeAllCallback {

    /** Tables that migrations fill: never emptied. */
    static final Set<String> REFERENCE = Set.of(
            "region",
            "territoire",
            "categorie",
            "statut_juridique",
            "regle_relance",
            "delegation_decision",
            "amenagement_cible",
            "flyway_schema_history");

    /** Those of the delivered calls: never emptied either, for every class to find the same ones. */
    private static final Set<String> APPELS = Set.of("appel", "fenetre", "fenetre_type", "edition");

    @Override
    public void beforeAll(ExtensionContext contexte) {
        var application = SpringExtension.getApplicationContext(contexte);
        // each application context of a test run has its own; the last one created would be asked otherwise
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
        poserAppels(application);
        vider(application.getBean(DataSource.class));
        // references start again with the tables: a letter of another class must not pass for one of this class
        try {
            application.getBean(GreenMail.class).purgeEmailFromAllMailboxes();
        } catch (FolderException echec) {
            throw new IllegalStateException(echec);
        }
        comptes(application.getBean(Comptes.class));
        couvrirLaRegion(application.getBean(DataSource.class));
        ouvrirLaRegion(application);
    }

    /** The delivered calls, published by nobody that the tests know: 1 to 3, and their windows 1 to 4. */
    private static void poserAppels(ApplicationContext application) {
        var base = JdbcClient.create(application.getBean(DataSource.class));
        if (base.sql("SELECT COUNT(*) FROM appel WHERE livre IS NOT NULL")
                        .query(Integer.class)
                        .single()
                < 3) {
            poserAppels(application, "76", "occitanie-2025", "occitanie-2022");
            poserAppels(application, "44", "grand-est-2025");
            for (var table : List.of("appel", "edition", "fenetre")) {
                base.sql("UPDATE " + table + " SET trace_par_id = NULL, trace_le = NULL")
                        .update();
            }
        }
    }

    private static void poserAppels(ApplicationContext application, String region, String... cles) {
        var personne = new AgentConnecte(0, "", "", Role.ADMINISTRATION, region, true, 0, "");
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(personne, null, personne.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            List.of(cles).forEach(application.getBean(AppelsDemonstration.class)::poser);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Occitanie has its agency and one signatory, and no other région is open. */
    static void ouvrirLaRegion(ApplicationContext application) {
        JdbcClient.create(application.getBean(DataSource.class))
                .sql("UPDATE region SET agence_nom = '', fuseau = 'Europe/Paris'"
                        + " WHERE agence_nom <> '' OR (code = '76' AND fuseau <> 'Europe/Paris')")
                .update();
        application
                .getBean(ConstructeurDonnees.class)
                .enTantQue(
                        Session.courriel(Role.ADMINISTRATION), application.getBean(RegionDemonstration.class)::ouvrir);
    }

    /** Deletes every row of every table that is not reference data, and the history. */
    public static void vider(DataSource base) {
        var suivies = tables(base, "SYSTEM VERSIONED");
        var tables = new ArrayList<>(suivies);
        tables.addAll(tables(base, "BASE TABLE"));
        try (var connexion = base.getConnection();
                var ordre = connexion.createStatement()) {
            ordre.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (var table : tables) {
                if (!REFERENCE.contains(table) && !APPELS.contains(table)) {
                    ordre.execute("DELETE FROM `" + table + "`");
                }
            }
            // those delivered stay
            ordre.execute("DELETE FROM amenagement_cible WHERE region_code IS NOT NULL");
            for (var table : suivies) {
                ordre.execute("DELETE HISTORY FROM `" + table + "`");
            }
            ordre.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private static List<String> tables(DataSource base, String type) {
        return JdbcClient.create(base)
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = ?")
                .param(type)
                .query(String.class)
                .list();
    }

    /** The territorial accounts cover every territoire of Occitanie, leaving the place of principal agent free. */
    static void couvrirLaRegion(DataSource base) {
        JdbcClient.create(base)
                .sql("INSERT INTO affectation (territoire_code, agent_id, part, du)"
                        + " SELECT t.code, a.id, 'EN_APPUI', '2020-01-01' FROM territoire t JOIN agent a"
                        + " WHERE t.region_code = '76' AND a.role IN ('CHARGE_MISSION_DT', 'ANIMATEUR')")
                .update();
    }

    /** One account per role. */
    public static void comptes(Comptes comptes) {
        for (var role : Role.values()) {
            comptes.creer(new AgentSaisie(
                    Session.courriel(role),
                    null,
                    "Prénom",
                    role.libelle(),
                    role.libelle(),
                    role,
                    "76",
                    "demonstration"));
        }
    }
}

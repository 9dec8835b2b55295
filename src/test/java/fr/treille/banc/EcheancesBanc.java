package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Groupement;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.TerritoireService;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Every échéance of the whole programme, beside one scan of the rows that they are read from. */
@TestBanc
@Import(CompteurOrdres.class)
class EcheancesBanc {

    private static final int CHAUFFE = 30;
    private static final int ESSAIS = 60;

    private static final String LIGNES = """
            SELECT g.id, g.nom, COALESCE(p.nom, p.finess), g.territoires, g.statut, g.depot_le, g.favorable, g.type,
                   g.responsable_id, CONCAT(r.prenom, ' ', r.nom), g.responsable_grades_id, CONCAT(s.prenom, ' ', s.nom),
                   f.cloture_depot, f.cloture_multiregionale, f.fin_recevabilite, f.fin_instruction, f.fin_selection,
                   f.engagement, i.ouverte_le, i.decide_le, l.reference, l.envoyee_le, c.reference, c.envoyee_le, c.signee_le
              FROM grappe g
              JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess
              JOIN fenetre f ON f.id = g.fenetre_id
              LEFT JOIN agent r ON r.id = g.responsable_id
              LEFT JOIN agent s ON s.id = g.responsable_grades_id
              LEFT JOIN instruction i ON i.grappe_id = g.id
              LEFT JOIN lettre l ON l.grappe_id = g.id AND l.courante = 1
              LEFT JOIN convention c ON c.grappe_id = g.id AND c.courante = 1
             WHERE g.region_code = '76'
            """;

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    EcheanceService echeances;

    @Autowired
    TerritoireService territoires;

    @Autowired
    DataSource base;

    @Autowired
    Session session;

    @Mesure("echeances-calcul")
    void calcul() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            assertThat(lire(connexion)).isGreaterThanOrEqualTo(1_400);
            assertThat(echeances.toutes(EcheanceFiltre.TOUTES)).hasSizeGreaterThan(4_000);
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparer(
                            "echeances-calcul",
                            "<= 5",
                            Mesuree.de(() -> echeances.toutes(EcheanceFiltre.TOUTES)),
                            Mesuree.de(() -> lire(connexion)));
        }
        session.fermer();
    }

    @Mesure("echeances-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var ordres = CompteurOrdres.compter(() -> {
            territoires.tous();
            echeances.totaux(EcheanceFiltre.A_FAIRE);
            echeances.rechercher(EcheanceFiltre.A_FAIRE, Groupement.SEMAINE, PageRequest.of(0, 50, Sort.by("date")));
        });
        session.fermer();
        Resultats.noter("echeances-instructions", ordres, "statements", 1, "<= 3");
    }

    private static int lire(Connection connexion) {
        try (var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(LIGNES)) {
            var lues = 0;
            while (lignes.next()) {
                for (var colonne = 1; colonne <= 25; colonne++) {
                    lignes.getString(colonne);
                }
                lues++;
            }
            return lues;
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        Programme.construire(constructeur, vie);
    }
}

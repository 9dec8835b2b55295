package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.dossier.grappe.subvention.RecalculService;
import fr.treille.socle.equipe.Role;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Amount and eligibility of the 1 400 grappes of the programme computed anew, beside a plain read of the same facts. */
@TestBanc
@Import(CompteurOrdres.class)
class FinancementBanc {

    private static final int CHAUFFE = 10;
    private static final int ESSAIS = 20;

    private static final List<String> LECTURES = List.of(
            """
            SELECT g.id, g.nom, g.statut, g.montant, g.appel_id, g.depot_le, g.referencee, g.equipement_demande,
                   g.amoa_demandee, g.marche_demande, g.amoa_admise, g.rejointe_id
              FROM grappe g WHERE g.region_code = '76' ORDER BY g.nom, g.id
            """,
            """
            SELECT m.grappe_id, m.finess, m.position, m.situation, m.og_finess, m.territoire_code, e.nom, c.secteur, c.saad,
                   m.heures_annee, m.heures_totales, m.heures_apa, m.heures_pch, m.heures_autres, m.heures_financeur,
                   m.verifiees_annee, m.verifiees_totales, m.verifiees_apa, m.verifiees_pch, m.verifiees_autres,
                   m.verifiees_financeur, m.equipement_demande, m.equipement_inventaire, m.equipement_devis,
                   COALESCE(r.eligibilite, c.eligibilite), o.nombre_essms
              FROM grappe_essms m
              LEFT JOIN etablissement e ON e.finess = m.finess
              LEFT JOIN categorie c ON c.code = e.categorie_code
              LEFT JOIN territoire t ON t.code = e.territoire_code
              LEFT JOIN eligibilite_region r ON r.categorie_code = e.categorie_code AND r.region_code = t.region_code
              LEFT JOIN organisme_gestionnaire o ON o.finess = m.og_finess
            """,
            "SELECT grappe_id, og_finess, petit, nombre_essms, version FROM grappe_og_taille",
            "SELECT date_extraction, territoires, nationale FROM derniere_extraction",
            "SELECT id, appel_id, numero, regles FROM edition");

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    RecalculService recalculs;

    @Autowired
    DataSource base;

    @Autowired
    Session session;

    @Mesure("financement-recalcul")
    void recalcul() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            assertThat(RedondanceBanc.lire(connexion, LECTURES)).isGreaterThanOrEqualTo(35_900);
            var toutes = recalculs.toutes();
            assertThat(toutes).hasSizeGreaterThanOrEqualTo(1_400);
            // what is computed all at once is what each was computed to when it was written
            assertThat(toutes)
                    .filteredOn(recalcul -> !recalcul.statut().decide())
                    .hasSizeGreaterThan(800)
                    .noneMatch(recalcul -> recalcul.ecart());
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparer(
                            "financement-recalcul",
                            "<= 2",
                            Mesuree.de(recalculs::toutes),
                            Mesuree.de(() -> RedondanceBanc.lire(connexion, LECTURES)));
        }
        session.fermer();
    }

    @Mesure("financement-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var ordres = CompteurOrdres.compter(recalculs::toutes);
        session.fermer();
        Resultats.noter("financement-instructions", ordres, "statements", 1, "<= 6");
    }

    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        Programme.construire(constructeur, vie);
    }
}

package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.pilotage.historique.HistoriqueFiltre;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.pilotage.historique.Operation;
import fr.treille.pilotage.historique.RechercheHistoriqueService;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to a call, to its rules and to its windows leaves who, when, and from what to what. */
@TestIntegration
class HistoriqueAppelTest {

    private static final Pageable TOUT = PageRequest.of(0, 200);
    private static final String COORDINATION = "Prénom Coordination régionale ARS";

    @Autowired
    private PilotageAppelService pilotage;

    @Autowired
    private AppelService appels;

    @Autowired
    private HistoriqueService historique;

    @Autowired
    private RechercheHistoriqueService recherche;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Clock horloge;

    private long appel;

    @BeforeEach
    void copier() {
        session.ouvrir(Role.COORDINATION_ARS);
        appel = pilotage.copier(2);
    }

    @AfterEach
    void retirer() {
        for (var ordre : List.of(
                "DELETE t FROM fenetre_type t JOIN fenetre f ON f.id = t.fenetre_id WHERE f.appel_id = ?",
                "DELETE FROM fenetre WHERE appel_id = ?",
                "DELETE FROM edition WHERE appel_id = ?",
                "DELETE FROM appel WHERE id = ?")) {
            base.sql(ordre).param(appel).update();
        }
    }

    private List<Evenement> lus(ObjetTrace objet, Operation operation) {
        return historique.appel(appel, TOUT).stream()
                .filter(evenement -> evenement.objet() == objet && evenement.operation() == operation)
                .toList();
    }

    private static List<String> enClair(Evenement evenement) {
        return evenement.differences().stream().map(Difference::enClair).toList();
    }

    private void ecrire(Regles regles) {
        var fiche = appels.fiche(appel);
        pilotage.modifier(
                fiche,
                new AppelSaisie(
                        "AAP suivi",
                        fiche.annee(),
                        fiche.guichet(),
                        null,
                        "",
                        null,
                        "Essai",
                        regles,
                        List.of(fiche.fenetres().getFirst()),
                        fiche.version()));
    }

    @Test
    void un_brouillon_ecrit_dit_chaque_champ_et_chaque_regle() {
        assertThat(lus(ObjetTrace.APPEL, Operation.CREATION))
                .singleElement()
                .satisfies(creation -> assertThat(creation.auteur()).isEqualTo(COORDINATION));
        ecrire(ReglesDEssai.regles());
        ecrire(ReglesDEssai.avec(
                12, Set.of(), new GrilleNotation(20, List.of(new GrilleNotation.Critere("Vision", 20))), List.of()));

        assertThat(enClair(lus(ObjetTrace.APPEL, Operation.MODIFICATION).getFirst()))
                .containsExactly(
                        "Intitulé\u00A0: «\u00A0AAP ESMS numérique Occitanie 2023\u00A0» → «\u00A0AAP suivi\u00A0»",
                        "Source des règles\u00A0: vide → «\u00A0Essai\u00A0»");
        assertThat(enClair(lus(ObjetTrace.EDITION, Operation.MODIFICATION).getFirst()))
                .containsExactly("Taille minimale\u00A0: «\u00A015 ESSMS\u00A0» → «\u00A012 ESSMS\u00A0»");
        assertThat(lus(ObjetTrace.FENETRE, Operation.SUPPRESSION))
                .singleElement()
                .satisfies(retiree -> {
                    assertThat(retiree.auteur()).isEqualTo(COORDINATION);
                    assertThat(retiree.libelle()).endsWith("du 15/03/2023 au 30/09/2023");
                });
    }

    @Test
    void la_publication_et_l_amendement_disent_qui_et_pourquoi() {
        ecrire(ReglesDEssai.regles());
        pilotage.publier(appel, appels.fiche(appel).version());
        assertThat(enClair(lus(ObjetTrace.APPEL, Operation.MODIFICATION).getFirst()))
                .containsExactly("Statut\u00A0: «\u00A0Brouillon\u00A0» → «\u00A0Publié\u00A0»");
        var demain = LocalDate.now(horloge).plusDays(1);
        pilotage.amender(
                appel,
                new AmendementSaisie(
                        demain,
                        "Seuil abaissé",
                        ReglesDEssai.avec(12, Set.of(), new GrilleNotation(null, List.of()), List.of()),
                        appels.fiche(appel).version()));
        assertThat(lus(ObjetTrace.EDITION, Operation.CREATION).getFirst()).satisfies(amendement -> {
            assertThat(amendement.libelle()).isEqualTo("AAP suivi, édition n° 2");
            assertThat(amendement.auteur()).isEqualTo(COORDINATION);
            assertThat(enClair(amendement)).contains("Motif de l’amendement\u00A0: vide → «\u00A0Seuil abaissé\u00A0»");
        });
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(recherche.rechercher(
                        new HistoriqueFiltre("Seuil abaissé", null, null, ObjetTrace.EDITION, null, null), TOUT))
                .isNotEmpty();
    }

    @Test
    void une_date_ecrite_en_base_le_dit() {
        base.sql("UPDATE fenetre SET engagement = '2023-12-29' WHERE appel_id = ?")
                .param(appel)
                .update();
        assertThat(lus(ObjetTrace.FENETRE, Operation.MODIFICATION))
                .hasSize(2)
                .allSatisfy(evenement -> assertThat(evenement.auteur()).isEqualTo("En base, hors de l’application"));
    }

    @Test
    void l_appel_d_une_autre_region_n_a_pas_d_histoire() {
        base.sql("UPDATE appel SET source = CONCAT(source, '.'), trace_le = UTC_TIMESTAMP(6), version = version + 1"
                        + " WHERE id = 3")
                .update();
        try {
            assertThat(historique.appel(3, TOUT)).isEmpty();
        } finally {
            base.sql("UPDATE appel SET source = TRIM(TRAILING '.' FROM source), trace_le = NULL WHERE id = 3")
                    .update();
        }
    }
}

package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.ModeleOffert;
import fr.treille.socle.courrier.edition.TexteConvention;
import fr.treille.socle.courrier.edition.UsageModele;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that follows no other, and the templates that calls name. */
@TestIntegration
class NouvelAppelTest {

    @Autowired
    private PilotageAppelService pilotage;

    @Autowired
    private AppelService appels;

    @Autowired
    private CatalogueModeles catalogue;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    private long nouveau;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void retirer() {
        base.sql("DELETE FROM edition WHERE appel_id = ?").param(nouveau).update();
        base.sql("DELETE FROM appel WHERE id = ?").param(nouveau).update();
        session.fermer();
    }

    @Test
    void un_appel_s_ecrit_sans_en_copier_un_autre() {
        nouveau = pilotage.creer(SaisieAppel.nouvelle("AAP d’une région neuve", ReglesDEssai.regles()));
        var fiche = appels.fiche(nouveau);
        assertThat(fiche.statut()).isEqualTo(StatutAppel.BROUILLON);
        assertThat(fiche.regionCode()).isEqualTo("76");
        assertThat(fiche.regles()).isEqualTo(ReglesDEssai.regles());
        assertThat(fiche.edition().numero()).isEqualTo(1);
        assertThatThrownBy(() -> pilotage.publier(nouveau, fiche.version()))
                .hasMessageContaining("sans fenêtre de dépôt");
        assertThatThrownBy(() -> pilotage.creer(SaisieAppel.nouvelle("AAP d’une région neuve", ReglesDEssai.regles())))
                .hasMessageContaining("existe déjà pour 2027");
    }

    @Test
    void les_modeles_livres_se_proposent_chacun_pour_son_usage() {
        assertThat(catalogue.modeles(UsageModele.LETTRE_FAVORABLE))
                .extracting(ModeleOffert::nom)
                .startsWith(LettreNotification.FAVORABLE)
                .contains("notification/favorable-essai")
                .doesNotContain(LettreNotification.DEFAVORABLE);
        assertThat(catalogue.modeles(UsageModele.LETTRE_DEFAVORABLE))
                .extracting(ModeleOffert::nom)
                .containsExactly(LettreNotification.DEFAVORABLE);
        assertThat(catalogue.modeles(UsageModele.CONVENTION))
                .extracting(ModeleOffert::nom)
                .containsExactly(TexteConvention.MODELE);
    }

    @Test
    void un_appel_nomme_un_modele_qui_existe() {
        for (var modeles : List.of(
                new Modeles("notification/absent", LettreNotification.DEFAVORABLE, TexteConvention.MODELE),
                // there, but for something else
                new Modeles(LettreNotification.DEFAVORABLE, LettreNotification.DEFAVORABLE, TexteConvention.MODELE))) {
            assertThatThrownBy(() -> pilotage.creer(SaisieAppel.nouvelle("AAP", SaisieAppel.avecModeles(modeles))))
                    .isInstanceOfSatisfying(Refus.class, refus -> {
                        assertThat(refus.champ()).contains("modeles.LETTRE_FAVORABLE");
                        assertThat(refus.message()).contains("n’existe pas");
                    });
        }
        nouveau = pilotage.creer(SaisieAppel.nouvelle(
                "AAP",
                SaisieAppel.avecModeles(new Modeles(
                        "notification/favorable-essai", LettreNotification.DEFAVORABLE, TexteConvention.MODELE))));
        assertThat(appels.fiche(nouveau).regles().modeles().favorable()).isEqualTo("notification/favorable-essai");
    }

    @Test
    void des_regles_ecrites_avant_les_modeles_prennent_les_modeles_livres() {
        assertThat(appels.fiche(1).regles().modeles()).isEqualTo(Modeles.USUELS);
    }
}

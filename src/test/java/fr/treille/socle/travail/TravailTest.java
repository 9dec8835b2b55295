package fr.treille.socle.travail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work is done once, by a job, as who asked it; what one element is refused keeps none of the others from being done. */
@TestIntegration
@Import(TravailTest.OuvrageDEssai.class)
class TravailTest {

    /** Two at a time: refuses the odd ones of « impairs », throws on 3 of « casse ». */
    @TestComponent
    static class OuvrageDEssai implements Ouvrage {

        final List<Long> faits = new CopyOnWriteArrayList<>();
        final List<String> auteurs = new CopyOnWriteArrayList<>();

        @Override
        public String genre() {
            return "ESSAI";
        }

        @Override
        public int lot() {
            return 2;
        }

        @Override
        public List<Resultat> faire(String reglages, List<Element> lot) {
            var resultats = new ArrayList<Resultat>();
            for (var element : lot) {
                if (reglages.equals("casse") && element.objetId() == 3) {
                    throw new IllegalStateException("cassé");
                }
                if (reglages.equals("impairs") && element.objetId() % 2 == 1) {
                    resultats.add(new Resultat(element.rang(), "", "impair"));
                } else {
                    faits.add(element.objetId());
                    auteurs.add(AgentConnecte.courant().courriel());
                    resultats.add(new Resultat(element.rang(), "R" + element.objetId(), null));
                }
            }
            return resultats;
        }
    }

    @Autowired
    OuvrageDEssai ouvrage;

    @Autowired
    Travaux travaux;

    @Autowired
    TravailService service;

    @Autowired
    TravauxDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void connecter() {
        session.ouvrir(Role.COORDINATION_ARS);
        ouvrage.faits.clear();
        ouvrage.auteurs.clear();
    }

    private static DemandeTravail demande(String reglages, int nombre, String cle) {
        return new DemandeTravail(
                "ESSAI",
                "Essayer " + nombre,
                reglages,
                cle,
                IntStream.range(0, nombre)
                        .mapToObj(rang -> new Element(rang, rang, 0, "Élément " + rang))
                        .toList());
    }

    private static DemandeTravail demande(String reglages, int nombre) {
        return demande(reglages, nombre, UUID.randomUUID().toString());
    }

    private long lancer(DemandeTravail demande) {
        return new TransactionTemplate(transactions).execute(etat -> travaux.lancer(demande));
    }

    private TravailFiche lire(long id) {
        return service.trouver(id).orElseThrow();
    }

    private TravailFiche fini(long id) {
        return Courriers.jusqua(() -> !lire(id).tourne(), "travail " + id, () -> lire(id));
    }

    @Test
    void un_travail_se_fait_apres_la_transaction_comme_qui_l_a_demande() {
        var fiche = fini(lancer(demande("", 5)));

        assertThat(fiche.etat()).isEqualTo(EtatTravail.FINI);
        assertThat(fiche.faits()).isEqualTo(5);
        assertThat(ouvrage.faits).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(ouvrage.auteurs).containsOnly("coordination@treille.test");
        assertThat(service.elements(fiche.id(), SortElement.FAIT))
                .extracting(ElementFiche::reference)
                .containsExactly("R0", "R1", "R2", "R3", "R4");
        assertThat(service.derniers("ESSAI")).extracting(TravailFiche::id).contains(fiche.id());
    }

    @Test
    void une_transaction_annulee_ne_lance_rien_et_rien_ne_se_lance_a_vide() {
        var cle = UUID.randomUUID().toString();
        new TransactionTemplate(transactions).executeWithoutResult(etat -> {
            travaux.lancer(demande("", 2, cle));
            etat.setRollbackOnly();
        });
        assertThat(base.sql("SELECT COUNT(*) FROM travail WHERE cle = ?")
                        .param(cle)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> lancer(demande("", 0))).hasMessageContaining("Rien n’est choisi");
    }

    @Test
    void demande_deux_fois_sous_la_meme_cle_il_se_fait_une_fois() {
        var cle = UUID.randomUUID().toString();
        var premier = lancer(demande("", 3, cle));

        assertThat(lancer(demande("", 3, cle))).isEqualTo(premier);
        fini(premier);
        assertThat(ouvrage.faits).hasSize(3);
    }

    @Test
    void ce_qui_est_refuse_est_dit_et_n_empeche_pas_le_reste() {
        var fiche = fini(lancer(demande("impairs", 5)));

        assertThat(fiche.faits()).isEqualTo(3);
        assertThat(service.elements(fiche.id(), SortElement.REFUSE))
                .extracting(ElementFiche::libelle, ElementFiche::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Élément 1", "impair"),
                        org.assertj.core.groups.Tuple.tuple("Élément 3", "impair"));
    }

    @Test
    void un_lot_qui_casse_est_defait_puis_fait_un_element_apres_l_autre() {
        var fiche = fini(lancer(demande("casse", 6)));

        assertThat(fiche.faits()).isEqualTo(5);
        assertThat(service.elements(fiche.id(), SortElement.REFUSE))
                .singleElement()
                .satisfies(refuse -> {
                    assertThat(refuse.objetId()).isEqualTo(3);
                    assertThat(refuse.message()).startsWith("Une erreur imprévue");
                });
    }

    @Test
    void interrompu_il_reprend_ou_il_s_etait_arrete_et_ne_refait_rien() {
        var id = essai.poser(demande("", 6));
        var lots = new int[1];
        assertThat(essai.conduire(id, () -> lots[0]++ == 2)).isFalse();
        assertThat(lire(id)).satisfies(fiche -> {
            assertThat(fiche.faits()).isEqualTo(4);
            assertThat(fiche.tourne()).isTrue();
        });

        assertThat(essai.conduire(id, () -> false)).isTrue();
        assertThat(essai.conduire(id, () -> false)).isTrue();
        assertThat(ouvrage.faits).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(lire(id).etat()).isEqualTo(EtatTravail.FINI);
    }

    @Test
    void arrete_il_garde_ce_qui_est_fait_et_le_reste_se_reprend() {
        var id = essai.poser(demande("", 6));
        var lots = new int[1];
        essai.conduire(id, () -> {
            if (lots[0]++ == 1) {
                session.ouvrir(Role.COORDINATION_ARS);
                service.arreter(id);
            }
            return false;
        });
        session.ouvrir(Role.COORDINATION_ARS);
        var arrete = lire(id);
        assertThat(arrete.etat()).isEqualTo(EtatTravail.ANNULE);
        assertThat(arrete.tourne()).isFalse();
        assertThat(arrete.faits()).isEqualTo(4);
        assertThat(arrete.restants()).isEqualTo(2);

        service.reprendre(id);
        assertThat(fini(id).faits()).isEqualTo(6);
        assertThat(ouvrage.faits).hasSize(6);
        assertThatThrownBy(() -> service.reprendre(id)).isInstanceOf(Refus.class);
    }

    @Test
    void le_travail_d_une_autre_personne_n_existe_pas() {
        var id = essai.poser(demande("", 2));
        session.ouvrir(Role.ADMINISTRATION);

        assertThat(service.trouver(id)).isEmpty();
        assertThat(service.elements(id, SortElement.A_FAIRE)).isEmpty();
        assertThatThrownBy(() -> service.arreter(id)).hasMessageContaining("n’existe pas");
        assertThatThrownBy(() -> service.reprendre(id)).hasMessageContaining("n’existe pas");
    }

    @Test
    void le_travail_d_un_compte_ferme_est_refuse() {
        var id = essai.poser(demande("", 2));
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = 'coordination@treille.test'")
                .update();
        try {
            assertThat(essai.conduire(id, () -> false)).isTrue();
        } finally {
            base.sql("UPDATE agent SET actif = TRUE WHERE courriel = 'coordination@treille.test'")
                    .update();
        }
        assertThat(ouvrage.faits).isEmpty();
        assertThat(lire(id).refuses()).isEqualTo(2);
    }
}

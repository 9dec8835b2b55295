package fr.treille.engagement.notification;

import static fr.treille.engagement.notification.DecisionsDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter is signed by somebody whose delegation is in force that day; the day of the tests is 2 June 2025. */
@TestIntegration
class SignerLettreTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 2);

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    DocumentService documents;

    @Autowired
    SignataireService signataires;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void personne() {
        base.sql("UPDATE lettre SET signataire_id = NULL").update();
        base.sql("DELETE FROM signataire").update();
    }

    @Test
    void sans_delegation_en_vigueur_la_lettre_est_refusee_et_dit_ou_l_enregistrer() {
        signataire("Passée", ActeSigne.LETTRE, JOUR.minusYears(1), JOUR.minusDays(1));
        signataire("Future", ActeSigne.LETTRE, JOUR.plusDays(1), null);
        signataire("Conventions", ActeSigne.CONVENTION, JOUR, JOUR);
        var grappe = decisions.favorable("Sans signature");

        assertThat(service.preparer(grappe.id())).satisfies(preparee -> {
            assertThat(preparee.signataires()).isEmpty();
            assertThat(preparee.manquants())
                    .containsExactly(new ChampManquant(
                            "Délégation en vigueur pour signer une lettre de notification", "Région, signataires", ""));
        });
        assertThatThrownBy(() -> generer(grappe, null)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("signataire");
            assertThat(refus.message())
                    .startsWith("Personne n’a de délégation en vigueur le 02/06/2025 pour signer une lettre de"
                            + " notification");
        });
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(service.preparer(grappe.id()).manquants())
                .extracting(ChampManquant::lien)
                .containsExactly("region/signataires");
    }

    @Test
    void celle_qui_signe_est_imprimee_et_reste_avec_la_lettre() {
        var id = signataire("Lauragais", ActeSigne.LETTRE, JOUR, JOUR);
        var grappe = decisions.favorable("Signée");

        var lettre = generer(grappe, null);

        assertThat(lettre.signataireId()).isEqualTo(id);
        assertThat(lettre.signataire()).isEqualTo("Prénom Lauragais, La directrice");
        session.en(Role.ADMINISTRATION, () -> {
            signataires.modifier(id, 0, saisie("Autrement", ActeSigne.LETTRE, JOUR.minusYears(1), JOUR.minusDays(1)));
            return id;
        });
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(lettres.fiche(lettre.id()).signataire()).isEqualTo("Prénom Lauragais, La directrice");
        assertThat(texte(documents.contenu(lettre.documentId()).octets()))
                .contains("Prénom Lauragais", "La directrice");
    }

    @Test
    void la_directrice_generale_signe_en_son_nom() {
        var dg = signataire("Lauragais", ActeSigne.LETTRE, JOUR, null);

        assertThat(texte(service.apercu(decisions.favorable("De plein droit").id(), dg)))
                .contains("La directrice")
                .doesNotContain("par délégation", "(Décision)");
    }

    @Test
    void qui_signe_par_delegation_le_dit_au_nom_de_qui_dirige_ce_jour_la_et_par_quelle_decision() {
        var delegue = session.sansChanger(
                Role.ADMINISTRATION,
                () -> signataires.ajouter(new SignataireSaisie(
                        "Monsieur",
                        "Ulysse",
                        "Cabardès",
                        "Le directeur de l’autonomie",
                        false,
                        Set.of(ActeSigne.LETTRE),
                        "Décision ARS Occitanie n° 2025-0117 du 3 mars 2025",
                        JOUR,
                        null)));
        var grappe = decisions.favorable("Déléguée");

        assertThat(texte(service.apercu(grappe.id(), delegue)))
                .as("nobody at the head is recorded that day: the title of the law")
                .containsSubsequence(
                        "Pour le directeur général et par délégation,",
                        "Le directeur de l’autonomie",
                        "(Décision ARS Occitanie n° 2025-0117 du 3 mars 2025)",
                        "Ulysse Cabardès");

        signataire("Lauragais", ActeSigne.CONVENTION, JOUR, null);
        assertThat(texte(service.apercu(grappe.id(), delegue))).contains("Pour la directrice et par délégation,");
    }

    @Test
    void une_qualite_ne_dit_pas_par_delegation_que_la_lettre_ecrit() {
        assertThatThrownBy(() -> session.sansChanger(
                        Role.ADMINISTRATION,
                        () -> signataires.ajouter(new SignataireSaisie(
                                "",
                                "",
                                "Cabardès",
                                "Le directeur, Par Délégation",
                                false,
                                Set.of(ActeSigne.LETTRE),
                                "Décision",
                                JOUR,
                                null))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("qualite"));
    }

    @Test
    void parmi_plusieurs_on_choisit() {
        signataire("Aubrac", ActeSigne.LETTRE, JOUR, null);
        var second = signataire("Zénith", ActeSigne.LETTRE, JOUR, null);
        var grappe = decisions.favorable("Choisie");

        assertThat(service.preparer(grappe.id()).signataires())
                .extracting(SignataireHabilite::nom)
                .containsExactly("Prénom Aubrac", "Prénom Zénith");
        assertThatThrownBy(() -> generer(grappe, null)).hasMessageContaining("choisissez qui signe celle-ci");
        assertThat(texte(service.apercu(grappe.id(), second))).contains("Prénom Zénith");
        var lettre = generer(grappe, second);
        assertThat(lettre.signataire()).startsWith("Prénom Zénith");

        // a correction is signed by the same person unless somebody else is chosen
        var corrigee = lettres.fiche(service.remplacer(lettre.id(), lettre.version(), null));
        assertThat(corrigee.signataireId()).isEqualTo(second);
    }

    @Test
    void le_signataire_d_une_autre_region_ou_sans_delegation_est_refuse() {
        var ici = signataire("Aubrac", ActeSigne.LETTRE, JOUR, null);
        var passee = signataire("Passée", ActeSigne.LETTRE, JOUR.minusYears(1), JOUR.minusDays(1));
        var ailleurs = signataire("Médoc", ActeSigne.LETTRE, JOUR, null);
        base.sql("UPDATE signataire SET region_code = '75' WHERE id = ?")
                .param(ailleurs)
                .update();
        var grappe = decisions.favorable("Forgée");

        for (var forge : new long[] {passee, ailleurs, 999_999_999L}) {
            assertThatThrownBy(() -> generer(grappe, forge))
                    .hasMessageStartingWith("Cette personne n’a pas de délégation en vigueur le 02/06/2025");
        }
        assertThat(generer(grappe, null).signataireId()).isEqualTo(ici);
    }

    private LettreFiche generer(GrappeFiche grappe, Long signataire) {
        return lettres.fiche(service.generer(grappe.id(), grappe.version(), signataire));
    }

    private long signataire(String nom, ActeSigne acte, LocalDate du, LocalDate au) {
        return session.sansChanger(Role.ADMINISTRATION, () -> signataires.ajouter(saisie(nom, acte, du, au)));
    }

    private static SignataireSaisie saisie(String nom, ActeSigne acte, LocalDate du, LocalDate au) {
        return new SignataireSaisie("", "Prénom", nom, "La directrice", true, Set.of(acte), "Décision", du, au);
    }
}

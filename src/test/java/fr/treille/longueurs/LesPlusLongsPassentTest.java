package fr.treille.longueurs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.point.PlanificationService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is legal to type goes all the way: into the letter, the convention, the invitations and what is proposed from them. */
@TestIntegration
class LesPlusLongsPassentTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    MembreService membres;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    InstructionService instructions;

    @Autowired
    fr.treille.dossier.decision.DecisionService decisions;

    @Autowired
    NotificationService lettres;

    @Autowired
    ConventionService conventions;

    @Autowired
    ConventionLectureService lectures;

    @Autowired
    PlanificationService planification;

    @Autowired
    ActionService actions;

    @Autowired
    PilotageAppelService pilotage;

    @Autowired
    AppelService appels;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    Schema schema;

    /** The porteur has the longest name and address that the FINESS files give. */
    @BeforeEach
    void registre() {
        essai.registre(16);
        base.sql("UPDATE organisme_gestionnaire SET nom = REPEAT('N', 255), complement_distribution = REPEAT('C', 255),"
                        + " numero_voie = REPEAT('9', 20), complement_voie = REPEAT('B', 255), type_voie = 'CHE',"
                        + " voie = REPEAT('V', 255), lieu_dit = REPEAT('L', 255), acheminement = REPEAT('A', 100)"
                        + " WHERE finess = ?")
                .param(GrappesDEssai.PORTEUR)
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void la_lettre_la_convention_et_les_invitations_partent() {
        var id = deposer();
        var ouverte = instructions.ouvrir(id, grappes.fiche(id).version());
        instructions.rendre(new AvisSaisie(
                id,
                ouverte.version(),
                true,
                mots(Bornes.TEXTE),
                List.of(),
                List.of(),
                instructions.examen(id).expliquer("Deux opérations distinctes.")));
        var decidee = decisions.decider(decisions.aPrendre(id).depart());
        lettres.genererEtEnvoyer(id, decidee.version(), null);
        var convention = conventions.generer(id, grappes.fiche(id).version(), null);
        conventions.envoyer(convention, lectures.fiche(convention).version());
        conventions.enregistrerSignature(
                ConventionsDEssai.desDeux(convention, lectures.fiche(convention).version(), AUJOURDHUI));

        assertThat(schema.plusLongue("lettre.destinataire_adresse")).isGreaterThan(1100);
        assertThat(schema.plusLongue("convention.destinataire"))
                .isEqualTo("Monsieur  , ".length() + 2L * Bornes.NOM + Bornes.TITRE);
        assertThat(schema.plusLongue("message_destinataire.nom")).isEqualTo(2L * Bornes.NOM + 1);

        for (int rang = 0; rang < 30; rang++) {
            actions.enregistrer(new ActionSaisie(
                    null,
                    0,
                    id,
                    null,
                    mots(Bornes.MOTIF),
                    new Personne(null, mots(Bornes.NOM_COMPLET)),
                    AUJOURDHUI,
                    EtatAction.A_FAIRE,
                    ""));
        }
        var propose = planification.proposer(id, YearMonth.from(AUJOURDHUI));
        assertThat(propose.ordreDuJour())
                .hasSizeLessThanOrEqualTo(Bornes.SUJETS)
                .matches("(?s).*\n… et \\d+ de plus");
        assertThatCode(() -> planification.planifier(propose)).doesNotThrowAnyException();
        assertThat(schema.plusLongue("point_participant.nom")).isEqualTo(2L * Bornes.NOM + 1);
    }

    /** With its name, its contacts and its software as long as they may be. */
    private long deposer() {
        var p = GrappesDEssai.saisie(mots(Bornes.TITRE), TypeProjet.ACQUISITION).projet();
        var projet = p.avec(Solution.de(mots(Bornes.PRODUIT), mots(Bornes.PRODUIT), true));
        var fiche = grappes.creer(new GrappeSaisie(0, projet, personne("c"), personne("r"), null, null));
        fiche = membres.ajouter(
                fiche.id(),
                fiche.version(),
                IntStream.rangeClosed(1, 15).mapToObj(GrappesDEssai::essms).toList());
        essai.completer(fiche.id());
        return cycle.deposer(fiche.id(), fiche.version(), fiche.fenetre().ouverture())
                .id();
    }

    private static Contact personne(String initiale) {
        return new Contact(
                "Monsieur",
                mots(Bornes.NOM),
                mots(Bornes.NOM),
                mots(Bornes.TITRE),
                initiale + TexteSaisi.adresse(Bornes.COURRIEL - 1),
                TexteSaisi.numero(Bornes.TELEPHONE));
    }

    /** Words of nine letters, for a page to be laid out. */
    private static String mots(int longueur) {
        return "également ".repeat(longueur / 10 + 1).substring(0, longueur - 1) + "é";
    }

    @Test
    void la_copie_d_un_appel_au_plus_long_intitule_se_garde() {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var copie = pilotage.copier(pilotage.creer(appel(mots(Bornes.TITRE), List.of())));
            assertThat(appels.fiche(copie).intitule())
                    .hasSizeLessThanOrEqualTo(Bornes.TITRE)
                    .endsWith("… 2028");
        });
    }

    @Test
    void une_cible_dont_le_code_ou_l_exemption_ne_tiendrait_pas_dans_une_mesure_est_refusee() {
        refuser(cible(mots(Bornes.CODE + 1), "Anonymat"), "40");
        refuser(cible("CODE", mots(Bornes.LIBELLE + 1)), "300");
    }

    private void refuser(CibleFiche cible, String limite) {
        assertThatThrownBy(() -> pilotage.creer(appel("Essai", List.of(cible))))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("cibles"))
                .hasMessageContaining(limite);
    }

    private static CibleFiche cible(String code, String exemption) {
        return new CibleFiche(code, "Libellé", "messages", "personnes", null, List.of(exemption));
    }

    private AppelSaisie appel(String intitule, List<CibleFiche> cibles) {
        var r = appels.fiche(1).regles();
        var regles = new Regles(
                r.types(),
                r.secteurs(),
                r.tailleMinimale(),
                r.seuilPetitOg(),
                r.bareme(),
                r.baremeNonReference(),
                r.secteursNonReference(),
                r.choix(),
                r.exigences(),
                r.criteres(),
                r.pieces(),
                r.grille(),
                cibles,
                r.atteinte(),
                r.deploiementEvolutionMois(),
                r.deploiementAcquisitionMois(),
                r.mesureMois(),
                r.convention(),
                r.modeles(),
                r.silences());
        return new AppelSaisie(intitule, 2027, Guichet.REGIONAL, null, "", null, "Essai", regles, List.of(), 0);
    }
}

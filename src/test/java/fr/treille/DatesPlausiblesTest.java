package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.convention.SignatureSaisie;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.appel.AmendementSaisie;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.ProrogationSaisie;
import fr.treille.referentiel.appel.ProrogationService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationSaisie;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.importation.Champ;
import fr.treille.suivi.importation.ColonneMesures;
import fr.treille.suivi.importation.Correspondance;
import fr.treille.suivi.importation.DemandeImport;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import fr.treille.suivi.jalon.ConstatSaisie;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** No service writes a day of a year of three digits, nor of another century: each day that one takes is refused on its field. */
@TestIntegration
@Import(Montre.Posee.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatesPlausiblesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    /** Take a day to read by it, or what a screen showed. */
    private static final Set<String> LECTURES = Set.of(
            "UsageService.amenagements fin",
            "AffectationService.couverture jour",
            "AffectationService.recepteurs jour",
            "AffectationService.sansPrincipal jour",
            "AppelService.fiche depot",
            "VerificationService.exigerSignable jour",
            "AbsenceService.absents jour",
            "DuiActifsService.total jour",
            "DuiActifsService.parcourir jour");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Montre montre;

    @Autowired
    private Session session;

    @Autowired
    private SuivisDEssai suivis;

    @Autowired
    private DecisionsDEssai decisions;

    @Autowired
    private GrappesDEssai grappes;

    @Autowired
    private ConventionsDEssai conventions;

    private final Map<String, Consumer<LocalDate>> actes = new TreeMap<>();

    @BeforeAll
    void preparer() {
        montre.regler("2025-06-20T10:00:00");
        var suivie = suivis.suivie("Suivie", LocalDate.of(2025, 1, 31));
        var notifiee = decisions.notifiee("Notifiée");
        var signee = conventions.signee("Signée", JOUR.minusDays(30));
        var deposee = grappes.deposee("Déposée");
        var remplie = grappes.remplie("Remplie", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        socle();
        amenagements();
        appels();
        dossier(remplie, deposee, notifiee, signee);
        suivi(suivie);
        rencontres(suivie);
    }

    private void socle() {
        var signataires = application.getBean(SignataireService.class);
        acte(
                "SignataireService.ajouter du",
                j -> administrer(() -> signataires.ajouter(signataire(j, JOUR.plusYears(1)))));
        acte("SignataireService.ajouter au", j -> administrer(() -> signataires.ajouter(signataire(JOUR, j))));
        long id = session.sansChanger(
                Role.ADMINISTRATION, () -> signataires.ajouter(signataire(JOUR, JOUR.plusYears(1))));
        acte(
                "SignataireService.modifier du",
                j -> administrer(() -> signataires.modifier(id, 0, signataire(j, JOUR.plusYears(1)))));
        acte("SignataireService.modifier au", j -> administrer(() -> signataires.modifier(id, 0, signataire(JOUR, j))));
        acte("SignataireService.terminer au", j -> administrer(() -> signataires.terminer(id, 0, j)));
        var absences = application.getBean(AbsenceService.class);
        acte("AbsenceService.remplacer du", j -> absences.remplacer(new AbsenceSaisie(1, 2, j, JOUR, "")));
        acte("AbsenceService.remplacer au", j -> absences.remplacer(new AbsenceSaisie(1, 2, JOUR, j, "")));
        acte("AbsenceService.ecourter au", j -> absences.ecourter(1, 0, j));
        var affectations = application.getBean(AffectationService.class);
        acte(
                "AffectationService.affecter du",
                j -> affectations.affecter(new AffectationSaisie(List.of(1L), List.of("31"), Part.PRINCIPAL, j, null)));
        acte(
                "AffectationService.affecter au",
                j -> affectations.affecter(new AffectationSaisie(List.of(1L), List.of("31"), Part.PRINCIPAL, JOUR, j)));
        acte("AffectationService.terminer au", j -> affectations.terminer(1, 0, j));
    }

    private void administrer(Runnable acte) {
        session.sansChanger(Role.ADMINISTRATION, () -> {
            acte.run();
            return 0;
        });
    }

    private static SignataireSaisie signataire(LocalDate du, LocalDate au) {
        return new SignataireSaisie("", "", "Nom", "Qualité", false, Set.of(ActeSigne.LETTRE), "Décision", du, au);
    }

    private void amenagements() {
        var registre = application.getBean(AmenagementService.class);
        var depart = List.of(JOUR.minusDays(30), JOUR.minusDays(20), JOUR.minusDays(10), JOUR, JOUR.plusYears(1));
        long id = registre.ajouter(amenagement("Avant", depart));
        var champs = List.of("demandeLe", "cnsaLe", "decisionLe", "depuis", "jusquAu");
        for (var rang = 0; rang < champs.size(); rang++) {
            var ici = rang;
            acte(
                    "AmenagementService.ajouter " + champs.get(rang),
                    j -> registre.ajouter(amenagement("Autre", avec(depart, ici, j))));
            acte(
                    "AmenagementService.corriger " + champs.get(rang),
                    j -> registre.corriger(id, 0, amenagement("Avant", avec(depart, ici, j))));
        }
        acte("AmenagementService.terminer jusquAu", j -> registre.terminer(id, 0, j, "Motif"));
    }

    private static List<LocalDate> avec(List<LocalDate> jours, int rang, LocalDate jour) {
        var autres = new ArrayList<>(jours);
        autres.set(rang, jour);
        return autres;
    }

    private static AmenagementSaisie amenagement(String situation, List<LocalDate> jours) {
        return new AmenagementSaisie(
                situation,
                EffetAmenagement.REDUCTION,
                Set.of("DMP"),
                Set.of(),
                "ARS",
                jours.get(0),
                jours.get(1),
                "Décision",
                jours.get(2),
                jours.get(3),
                jours.get(4),
                "Motif");
    }

    private void appels() {
        var appels = application.getBean(AppelService.class);
        var pilotage = application.getBean(PilotageAppelService.class);
        var modele = appels.fiche(1);
        acte("PilotageAppelService.creer enveloppeLe", j -> pilotage.creer(appel(j, JOUR)));
        acte("PilotageAppelService.creer fenetres", j -> pilotage.creer(appel(JOUR, j)));
        acte("PilotageAppelService.creerLivre enveloppeLe", j -> pilotage.creerLivre("essai", appel(j, JOUR)));
        acte("PilotageAppelService.creerLivre fenetres", j -> pilotage.creerLivre("essai", appel(JOUR, j)));
        var brouillon = pilotage.creer(appel(JOUR, JOUR));
        acte(
                "PilotageAppelService.modifier enveloppeLe",
                j -> pilotage.modifier(appels.fiche(brouillon), appel(j, JOUR)));
        acte("PilotageAppelService.modifier fenetres", j -> pilotage.modifier(appels.fiche(brouillon), appel(JOUR, j)));
        acte(
                "PilotageAppelService.amender effet",
                j -> pilotage.amender(1, new AmendementSaisie(j, "motif", modele.regles(), modele.version())));
        acte(
                "PilotageAppelService.apercuAmendement effet",
                j -> pilotage.apercuAmendement(1, new AmendementSaisie(j, "motif", modele.regles(), modele.version())));
        var prorogations = application.getBean(ProrogationService.class);
        var fenetre = modele.fenetres().getFirst();
        var dernier = fenetre.jalons().getLast().etape();
        var avant = fenetre.jalons().get(fenetre.jalons().size() - 2);
        for (var nom : List.of("proroger", "apercu")) {
            Consumer<ProrogationSaisie> faire = nom.equals("proroger")
                    ? saisie -> prorogations.proroger(fenetre.id(), saisie)
                    : saisie -> prorogations.apercu(fenetre.id(), saisie);
            acte(
                    "ProrogationService." + nom + " nouvelle",
                    j -> faire.accept(
                            new ProrogationSaisie(dernier, plusTard(j), Map.of(), "motif", modele.version())));
            acte(
                    "ProrogationService." + nom + " suites",
                    j -> faire.accept(new ProrogationSaisie(
                            avant.etape(),
                            avant.date().plusDays(1),
                            Map.of(dernier, plusTard(j)),
                            "motif",
                            modele.version())));
        }
    }

    /** An extension is never earlier, which is refused for itself. */
    private static LocalDate plusTard(LocalDate jour) {
        return jour.isBefore(JOUR) ? LocalDate.of(2205, 10, 31) : jour;
    }

    private AppelSaisie appel(LocalDate enveloppeLe, LocalDate cloture) {
        var modele = application.getBean(AppelService.class).fiche(1);
        var accueils = modele.fenetres().getFirst().accueils();
        var fenetre = new FenetreFiche(
                0,
                null,
                cloture,
                null,
                null,
                null,
                null,
                null,
                null,
                modele.fenetres().getFirst().etendue(),
                accueils);
        return new AppelSaisie(
                "Essai", 2027, modele.guichet(), null, "", enveloppeLe, "", modele.regles(), List.of(fenetre), 0);
    }

    private void dossier(GrappeFiche remplie, GrappeFiche deposee, GrappeFiche notifiee, GrappeFiche signee) {
        var cycle = application.getBean(CycleGrappeService.class);
        acte("CycleGrappeService.deposer date", j -> cycle.deposer(remplie.id(), remplie.version(), j));
        acte("CycleGrappeService.abandonner le", j -> cycle.abandonner(remplie.id(), remplie.version(), j, "Motif"));
        var comites = application.getBean(ComiteSelectionService.class);
        acte(
                "ComiteSelectionService.enregistrer jour",
                j -> comites.enregistrer(new ComiteSaisie(0, 0, "Comité", j, "", Montant.euros(1), Set.of(1L))));
        var verifications = application.getBean(VerificationService.class);
        var vu = verifications.fiche(deposee.id()).vu(Sujet.SOLUTION_CANDIDATE);
        acte(
                "VerificationService.apprecier jour",
                j -> verifications.apprecier(
                        new ReponseSaisie(deposee.id(), Sujet.SOLUTION_CANDIDATE, 0, vu, true, j, "Motif")));
        var complements = application.getBean(ComplementService.class);
        acte(
                "ComplementService.demander pourLe",
                j -> complements.demander(new DemandeSaisie(deposee.id(), deposee.version(), List.of("Devis"), j, "")));
        acte(
                "ComplementService.prevoir pourLe",
                j -> complements.prevoir(new DemandeSaisie(deposee.id(), deposee.version(), List.of("Devis"), j, "")));
        acte(
                "ComplementService.recevoir recuLe",
                j -> complements.recevoir(new ReceptionSaisie(deposee.id(), deposee.version(), Set.of(1L), j)));
        var service = application.getBean(ConventionService.class);
        var lectures = application.getBean(ConventionLectureService.class);
        long convention = service.generer(notifiee.id(), notifiee.version(), null);
        service.envoyer(convention, lectures.fiche(convention).version());
        for (var partie : List.of("porteurLe", "agenceLe")) {
            acte("ConventionService.enregistrerSignature " + partie, j -> {
                var duPorteur = partie.startsWith("porteur");
                service.enregistrerSignature(new SignatureSaisie(
                        convention,
                        lectures.fiche(convention).version(),
                        duPorteur ? j : null,
                        duPorteur ? "Toulouse" : "",
                        duPorteur ? null : j,
                        duPorteur ? "" : "Montpellier"));
            });
        }
        long signeeId = lectures.conventions(signee.id()).getFirst().id();
        acte(
                "ConventionService.verser le",
                j -> service.verser(new VersementSaisie(
                        signeeId, lectures.fiche(signeeId).version(), j, Montant.euros(1), "M1", "")));
    }

    private void suivi(GrappeFiche grappe) {
        var jalons = application.getBean(JalonService.class);
        acte(
                "JalonService.planifier jour",
                j -> jalons.planifier(
                        new PlanSaisie(grappe.id(), null, TypeJalon.VA, JalonFiche.NOUVEAU, j, "", false)));
        acte(
                "JalonService.constater jour",
                j -> jalons.constater(
                        new ConstatSaisie(grappe.id(), null, TypeJalon.DEMARRAGE, JalonFiche.NOUVEAU, j, "")));
        var actions = application.getBean(ActionService.class);
        acte(
                "ActionService.enregistrer pourLe",
                j -> actions.enregistrer(new ActionSaisie(
                        null,
                        0,
                        grappe.id(),
                        null,
                        "Former",
                        new Personne(null, "Jeanne"),
                        j,
                        EtatAction.A_FAIRE,
                        "")));
        var periodes = application.getBean(PeriodeService.class);
        acte("PeriodeService.ouvrir debut", j -> periodes.ouvrir(grappe.id(), new PeriodeSaisie(j, JOUR)));
        acte("PeriodeService.ouvrir fin", j -> periodes.ouvrir(grappe.id(), new PeriodeSaisie(JOUR, j)));
        var debut = JOUR.minusMonths(2);
        long periode = periodes.ouvrir(grappe.id(), new PeriodeSaisie(debut, debut.plusDays(20)));
        acte(
                "PeriodeService.corriger debut",
                j -> periodes.corriger(grappe.id(), periode, 0, new PeriodeSaisie(j, JOUR)));
        acte(
                "PeriodeService.corriger fin",
                j -> periodes.corriger(grappe.id(), periode, 0, new PeriodeSaisie(debut, j)));
        var preuves = application.getBean(PreuveService.class);
        acte(
                "PreuveService.joindre portee",
                j -> preuves.joindre(
                        grappe.id(),
                        new PreuveSaisie(
                                periode,
                                new PorteePreuve(Set.of("DMP"), true, Set.of(), j, j, 0),
                                "a.pdf",
                                FichiersDEssai.pdf("essai"),
                                ""),
                        SourceMesure.SAISIE));
        var depenses = application.getBean(DepensesService.class);
        acte(
                "DepensesService.enregistrer signeLe",
                j -> depenses.enregistrer(new EtatDepensesSaisie(
                        grappe.id(),
                        "",
                        EtatDepensesSaisie.NOUVEAU,
                        "Direction",
                        j,
                        Montant.zero(),
                        "",
                        "a.pdf",
                        FichiersDEssai.pdf("essai"))));
        var dui = application.getBean(DuiActifsService.class);
        acte("DuiActifsService.declarer jour", j -> dui.declarer(grappe.id(), dui(j)));
        long compte = dui.declarer(grappe.id(), dui(JOUR));
        acte("DuiActifsService.corriger jour", j -> dui.corriger(grappe.id(), compte, 0, dui(j)));
        var apports = application.getBean(ApportService.class);
        var contact = apports.destinataires(grappe.id()).getFirst().courriel();
        acte("ApportService.creer jusquAu", j -> apports.creer(grappe.id(), new LienSaisie(periode, contact, j)));
        long lien = session.sansChanger(
                Role.COORDINATION_ARS,
                () -> apports.creer(grappe.id(), new LienSaisie(periode, contact, JOUR.plusDays(10))));
        acte("ApportService.renvoyer jusquAu", j -> apports.renvoyer(lien, "À revoir", j));
        var imports = application.getBean(ImportMesuresService.class);
        var colonnes = new Correspondance(
                List.of(new ColonneMesures(Champ.FINESS, ""), new ColonneMesures(Champ.NUMERATEUR, "MSSANTE")));
        acte(
                "ImportMesuresService.essayer debut",
                j -> imports.essayer(Path.of("rien"), "rien.csv", new DemandeImport(null, 0, 1, colonnes, j, JOUR)));
        acte(
                "ImportMesuresService.essayer fin",
                j -> imports.essayer(Path.of("rien"), "rien.csv", new DemandeImport(null, 0, 1, colonnes, JOUR, j)));
    }

    private static DuiActifsSaisie dui(LocalDate jour) {
        return new DuiActifsSaisie(jour, 3, "", "", null);
    }

    private void rencontres(GrappeFiche grappe) {
        var planification = application.getBean(PlanificationService.class);
        var points = application.getBean(PointService.class);
        acte("PlanificationService.planifier creneau", j -> planification.planifier(SuivisDEssai.point(grappe, j)));
        var groupee = application.getBean(PlanificationGroupeeService.class);
        acte(
                "PlanificationGroupeeService.apercu premier",
                j -> groupee.apercu(List.of(grappe.id()), SuivisDEssai.le(j)));
        long point = planification.planifier(SuivisDEssai.point(grappe, JOUR));
        acte(
                "PlanificationService.reporter creneau",
                j -> planification.reporter(
                        point, points.trouver(point).orElseThrow().version(), SuivisDEssai.le(j), "motif"));
        var redaction = application.getBean(RedactionService.class);
        acte(
                "RedactionService.tenir jour",
                j -> redaction.tenir(point, points.trouver(point).orElseThrow().version(), j));
        var comites = application.getBean(ComiteService.class);
        acte(
                "ComiteService.planifier jour",
                j -> comites.planifier(grappe.id(), Comite.COMOP, new SeanceSaisie(j, "", "")));
        long seance = comites.planifier(grappe.id(), Comite.COMOP, new SeanceSaisie(JOUR, "", ""));
        acte("ComiteService.modifier jour", j -> comites.modifier(seance, 0, new SeanceSaisie(j, "", "")));
        var interlocuteurs = application.getBean(InterlocuteurService.class);
        acte(
                "InterlocuteurService.ajouter du",
                j -> interlocuteurs.ajouter(grappe.id(), interlocuteur(j, LocalDate.of(2300, 1, 1))));
        acte("InterlocuteurService.ajouter au", j -> interlocuteurs.ajouter(grappe.id(), interlocuteur(null, j)));
        long personne = interlocuteurs.ajouter(grappe.id(), interlocuteur(null, null));
        acte("InterlocuteurService.modifier du", j -> interlocuteurs.modifier(personne, 0, interlocuteur(j, null)));
        acte("InterlocuteurService.modifier au", j -> interlocuteurs.modifier(personne, 0, interlocuteur(null, j)));
    }

    private static InterlocuteurSaisie interlocuteur(
            @org.jspecify.annotations.Nullable LocalDate du, @org.jspecify.annotations.Nullable LocalDate au) {
        return new InterlocuteurSaisie(RoleInterlocuteur.DPO, "", "Nom", "", "", "", "n@p.test", "", du, au, "");
    }

    private void acte(String nom, Consumer<LocalDate> acte) {
        actes.put(nom, acte);
    }

    Stream<String> noms() {
        return actes.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("noms")
    void une_annee_de_trois_chiffres_ou_d_un_autre_siecle_est_refusee_sur_son_champ(String nom) {
        for (var jour : List.of(LocalDate.of(205, 10, 31), LocalDate.of(2206, 10, 31))) {
            session.ouvrir(Role.COORDINATION_ARS);
            assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                        transaction.setRollbackOnly();
                        actes.get(nom).accept(jour);
                    }))
                    .isInstanceOfSatisfying(
                            Refus.class,
                            refus -> assertThat(refus.champ())
                                    .as(refus.message())
                                    .isPresent())
                    .hasMessageContaining("n’est pas plausible")
                    .hasMessageContaining("donnez un jour du");
        }
    }

    @Test
    void chaque_jour_qu_un_service_recoit_a_son_refus() {
        var recus = new TreeSet<String>();
        for (var methode : MethodesDesServices.de(application).keySet()) {
            recus.addAll(jours(methode));
        }
        recus.removeAll(LECTURES);
        assertThat(actes.keySet())
                .as("give the new day its bounds in its service, and its act here")
                .isEqualTo(recus);
    }

    /** « ActionService.enregistrer pourLe » for each day among the parameters, or in what is typed. */
    private static List<String> jours(Method methode) {
        var nom = MethodesDesServices.nom(methode) + " ";
        return Arrays.stream(methode.getParameters())
                .flatMap(parametre -> parametre.getType() == LocalDate.class
                                || parametre.getType().getSimpleName().equals("Creneau")
                        ? Stream.of(nom + parametre.getName())
                        : composantes(parametre.getType()).map(nom::concat))
                .toList();
    }

    private static Stream<String> composantes(Class<?> type) {
        return type.getSimpleName().matches(".*(Saisie|Import)") && type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(composante -> date(composante.getGenericType()))
                        .map(composante -> composante.getName())
                : Stream.empty();
    }

    private static boolean date(Type type) {
        return switch (type) {
            case ParameterizedType generique ->
                Arrays.stream(generique.getActualTypeArguments()).anyMatch(DatesPlausiblesTest::date);
            case Class<?> classe ->
                classe == LocalDate.class
                        || classe.isRecord()
                                && classe.getName().startsWith("fr.treille")
                                && Arrays.stream(classe.getRecordComponents())
                                        .anyMatch(composante -> date(composante.getGenericType()));
            default -> false;
        };
    }
}

package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ObjetsDEssai.Objet;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DelegationSaisie;
import fr.treille.dossier.fenetre.FenetreDetail;
import fr.treille.dossier.fenetre.FenetreFiltre;
import fr.treille.dossier.fenetre.FenetreLigne;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.dossier.fenetre.PorteeProrogation;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeTotaux;
import fr.treille.dossier.grappe.membre.CauseSortie;
import fr.treille.dossier.grappe.membre.SortieSaisie;
import fr.treille.dossier.grappe.recevabilite.EtatComplements;
import fr.treille.dossier.grappe.responsable.Attribution;
import fr.treille.dossier.instruction.AccordService;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.notation.FicheSaisie;
import fr.treille.dossier.note.NoteSaisie;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.engagement.acte.nombre.ActesEnNombreService;
import fr.treille.engagement.acte.nombre.DemandeEnNombre;
import fr.treille.engagement.acte.nombre.GesteActes;
import fr.treille.engagement.convention.ConventionFiltre;
import fr.treille.engagement.convention.ConventionTotaux;
import fr.treille.engagement.convention.SignatureSaisie;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.engagement.notification.LettreFiltre;
import fr.treille.engagement.notification.LettreTotaux;
import fr.treille.engagement.versement.DecisionSoldeSaisie;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.pilotage.echeance.ChargeJour;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceTotaux;
import fr.treille.pilotage.echeance.Groupement;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.pilotage.tableau.Bilan;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceTotaux;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.eligibilite.CorrectionSaisie;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.port.CompteurMenu;
import fr.treille.socle.commun.port.SourceRecherche;
import fr.treille.socle.courrier.DocumentFiltre;
import fr.treille.socle.courrier.envoi.MessageFiltre;
import fr.treille.socle.courrier.envoi.MessageTotaux;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.couverture.Couverture;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsTotal;
import fr.treille.suivi.interlocuteur.Comite;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import fr.treille.suivi.interlocuteur.SeanceSaisie;
import fr.treille.suivi.jalon.ConstatSaisie;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.bilan.BilanSaisie;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.point.mois.PointTotaux;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.usage.TauxRegion;
import fr.treille.suivi.usage.UsageFiltre;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who reaches what, behind the screens: every public method of every public service, as each role of two régions, on
 * something of theirs, of another territoire and of another région. What is not theirs is answered word for word as what
 * does not exist. A method without a line here fails.
 */
@TestIntegration
@TestInstance(Lifecycle.PER_CLASS)
class PerimetreTest {

    /**
     * What each method is given: the identifier of something, a list's filter (what it counts, by calls of the région where
     * it is FENETRE or APPEL, the one grappe en constitution where it is UNE), nothing of a grappe, or what several régions share and {@code ConcertationServiceTest} tries with every role (OUVERT), something of the
     * caller's own transaction (TRANSACTION), a new grappe (CREATION), several grappes (ATTRIBUTION).
     */
    private static final Map<String, String> OBJETS = MethodesDesServices.tableau("""
            ActeLectureService GRAPPE deLaGrappe enPreparation
            ActesEnNombreService GRAPPE verifier lancer
            TravailService OUVERT derniers trouver elements arreter reprendre
            ActionService GRAPPE enregistrer enregistrerRisque
            AbsenceService OUVERT remplacer ecourter annuler absences absents absencesSur
            AffectationService OUVERT affecter terminer retirer couverture historique historiqueAgent recepteurs
            AffectationService OUVERT sansPrincipal
            AgendaService OUVERT fiche creer revoquer
            AgentService OUVERT agents
            AmenagementService OUVERT amenagements indicateurs ajouter corriger terminer
            AppelService OUVERT appels fiche regles trouver fiches editions publies fenetresPubliees prorogations livres
            AppelsLivresService OUVERT aAjouter ajouter
            ApportService GRAPPE apports destinataires creer
            ApportService APPORT lignes preuves contenu revoquer renvoyer valider
            AttributionService LISTE:GRAPPE toutes
            AttributionService ATTRIBUTION apercu attribuer retablir
            CompletudeService GRAPPE liste accepter refuser retirer constater
            DecisionSoldeService GRAPPE decision reste decider annuler
            DepensesService GRAPPE depenses enregistrer
            DepensesService DEPENSES contenu
            DepotPiecesService GRAPPE joindre remplacer versions contenu apercu
            AccordService GRAPPE exiger expliquer
            AppreciationService GRAPPE apprecier
            ComplementService GRAPPE demandes prevoir demander retirer recevoir
            CompteRenduService POINT apercu valider corriger
            CompteService OUVERT retirerSecondFacteur
            CompteService OUVERT rechercher compter inviter inviterDeNouveau changerRole desactiver reactiver deverrouiller
            ConventionLectureService LISTE:CONVENTION rechercher totaux
            ConventionLectureService GRAPPE conventions
            ConventionLectureService CONVENTION fiche
            ConventionService GRAPPE preparer apercu generer genererEtEnvoyer
            ConventionService CONVENTION remplacer envoyer enregistrerSignature verser annulerVersement
            ConventionnementService OUVERT fiches trouver enregistrer
            NaturePorteurService GRAPPE fiche dire
            CouvertureService LISTE:GRAPPE couverture
            CouvertureService OUVERT territoire equipe agent
            CritereService OUVERT criteres enregistrer
            CycleGrappeService GRAPPE deposer annulerDepot ouvrirInstruction recalculer prononcer notifier marquerNotifiees rendreAvis
            CycleGrappeService GRAPPE conventionner reprendreInstruction refermerInstruction revenirSurDecision abandonner
            CycleGrappeService GRAPPE reprendreAbandon
            ConcertationService GRAPPE parts
            ConcertationService OUVERT dossiers totaux trouver essms avis donner
            DecisionService GRAPPE decisions aPrendre verifier decider
            RetraitDecisionService GRAPPE revenir retirer
            DelegationService OUVERT delegations regler
            ArretService OUVERT lancer
            ComiteSelectionService OUVERT comites trouver lire fenetres enregistrer
            ConsensusService GRAPPE depart arreter reprendre
            PlaceService GRAPPE deLaGrappe
            ProcesVerbalService OUVERT apercu generer generes
            SelectionService OUVERT simulation bilan scenarios enregistrer supprimer
            EvaluateurService GRAPPE proposables designer retirer leverLien
            NotationService GRAPPE notation enregistrer soumettre declarerLien
            ComiteService GRAPPE comites composer planifier
            ComiteService SEANCE modifier supprimer
            DocumentService TRANSACTION archiver
            DocumentService DOCUMENT contenu fiche
            DocumentService LISTE:DOCUMENT rechercher compter
            DuiActifsService GRAPPE deLaGrappe declarer corriger
            DuiActifsService DUI contenu
            DuiActifsService LISTE:SUIVIE total parcourir
            EcheanceService OUVERT natures
            EchangeService OUVERT genres
            EchangeService GRAPPE deLaGrappe
            EcheanceService LISTE:GRAPPE rechercher totaux toutes mois
            EnvoiService TRANSACTION deposer
            EnvoiService LISTE:MESSAGE rechercher compter totaux aTraiter
            EnvoiService MESSAGE fiche renvoyer marquerEnvoye envoyerANouveau
            EligibiliteService OUVERT categories corriger
            EtablissementService OUVERT rechercher parcourir compter totaux numeros parFiness fiche historique categories
            FinancementService GRAPPE fiche declarerHeures effacerHeures verifierHeures demanderEquipement confirmerTaille apprecierAmoa
            FenetreService LISTE:FENETRE fenetres trouver
            FenetreService LISTE:GRAPPE dossiers
            FenetreService LISTE:UNE portee
            FenetreService OUVERT relances
            GrappeService LISTE:GRAPPE rechercher compter totaux
            GrappeService GRAPPE voisines trouver fiche membres financement signaux ineligibles modifier
            GrappeService CREATION creer
            HistoriqueService GRAPPE grappe
            HistoriqueService CONVENTION convention
            HistoriqueService POINT point
            HistoriqueService OUVERT territoire agent region appel fenetre
            ImportFinessService OUVERT examiner importer demarrer annuler enCours
            ImportMesuresService OUVERT examiner essayer enregistrer etat lignes annuler oublier imports rapport
            InstructionService GRAPPE trouver examen ouvrir refermer depart rendre verifier reprendre exigerTerritoire ailleurs
            InterlocuteurService GRAPPE deLaGrappe ajouter
            InterlocuteurService INTERLOCUTEUR modifier supprimer
            JalonService GRAPPE calendrier glissements planifier constater
            LettreLectureService LISTE:LETTRE rechercher totaux
            LettreLectureService GRAPPE lettres
            LettreLectureService LETTRE fiche
            MembreService GRAPPE ailleurs ajouter retirer situer choisirSolution
            MesureService GRAPPE cibles essms mesures dernieres corrections
            MesureService OUVERT enregistrer confirmer enregistrerLots verifier
            MonCompteService OUVERT aUnMotDePasse changerMotDePasse sessions fermerSession fermerAutresSessions
            MonSecondFacteurService OUVERT fiche proposer activer retirer
            NoteService GRAPPE notes lire ecrire retirer
            NotificationService GRAPPE preparer apercu generer genererEtEnvoyer
            NotificationService LETTRE remplacer envoyer
            OrganismeService OUVERT rechercher compter parFiness fiche historique
            PeriodeService GRAPPE periodes proposer mois ouvrir corriger supprimer
            PlanificationGroupeeService GRAPPE apercu planifier
            PlanificationService GRAPPE proposer personnes planifier
            PlanificationService POINT reporter annuler
            PointService LISTE:SUIVIE rechercher totaux toutes
            PointService POINT trouver
            PointService GRAPPE deLaGrappe
            PilotageAppelService OUVERT apercuCopie copier tailleMinimale creer creerLivre modifier publier apercuAmendement amender
            PilotageService LISTE:GRAPPE bilan
            PreuveService GRAPPE preuves joindre reprendre preciser retirer
            PreuveService PREUVE contenu
            ProrogationService OUVERT apercu proroger
            RapportImportService OUVERT rapport imports derniereExtraction lignes compterLignes
            RecalculService LISTE:GRAPPE toutes
            RecalculService OUVERT ecarts
            RecevabiliteService GRAPPE admettre constater suivreComplements
            RechercheHistoriqueService OUVERT champs rechercher compter parcourir
            RedactionService POINT tenir enregistrer ecrire reunir
            RecapitulatifService OUVERT choix enregistrer
            RegionCouranteService OUVERT code agence choix toutes choisir
            BlocMarqueService OUVERT fiche contenu deposer retirer
            RegionService OUVERT fiche modifier
            RegleRelanceService OUVERT regles trouver creer modifier activer
            RelanceService LISTE:SUIVIE aEnvoyer envoyees compter
            RelanceService OUVERT apercu envoyer dernierPassage
            RelanceService GRAPPE deLaGrappe
            ReportService OUVERT aDire apercu prevenir
            ResponsableService OUVERT pourPorteur
            ResponsableService GRAPPE pourGrappe
            RetablissementService OUVERT apercu retablir
            SignataireService OUVERT signataires ajouter modifier terminer
            SoldeService GRAPPE etat
            SortieEssmsService GRAPPE sortis prevoir sortir
            SolutionService OUVERT referencements choisissables dernierImport examiner importer
            SonsService OUVERT rechercher compter dernierImport examiner importer
            SpecimenService OUVERT lettre
            UsageRegionService LISTE:SUIVIE rechercher compter
            UsageRegionService LISTE:APPEL taux
            UsageService GRAPPE grappe amenagements
            TerritoireService OUVERT territoires tous fiche fiches modifierContacts
            VagueService GRAPPE creer
            VagueService VAGUE modifier supprimer
            VerificationService GRAPPE fiche constats apprecier exigerRejointe exigerSignable
            PresenceService GRAPPE signaler
            RedondanceService GRAPPE conflits aExpliquer declarees declarer
            RedondanceService OUVERT tous
            VigilanceService LISTE:SUIVIE rechercher totaux
            """);

    private static final long INCONNU = 999_999_999L;

    /** The window of every grappe here. */
    private static final long FENETRE = 1;

    private static final Creneau CRENEAU = new Creneau(LocalDate.of(2025, 7, 3), LocalTime.of(10, 0), 60, "");
    private static final String INTERDIT = "interdit";
    private static final String PANNE = "panne ";

    /** How a method says that there is nothing. */
    private static final String[] RIEN = {
        "n’existe pas, ou n’est pas dans votre périmètre.",
        "Optional.empty",
        "[]",
        "{}",
        "Voisines[precedente=null, suivante=null]"
    };

    private record Agent(Role role, String region, String territoire, String courriel) {

        boolean voit(Objet objet) {
            return region.equals(objet.region()) && (!role.territorial() || territoire.equals(objet.territoire()));
        }

        @Override
        public String toString() {
            return role + " " + region;
        }
    }

    private final ApplicationContext application;
    private final ObjetsDEssai essai;
    private final Session session;
    private final JdbcClient base;
    private final TransactionTemplate annulee;
    private final List<Agent> agents = new ArrayList<>();
    private List<Objet> objets = List.of();
    private List<Long> regles = List.of();

    @Autowired
    PerimetreTest(
            ApplicationContext application,
            ObjetsDEssai essai,
            Session session,
            JdbcClient base,
            PlatformTransactionManager transactions) {
        this.application = application;
        this.essai = essai;
        this.session = session;
        this.base = base;
        this.annulee = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void preparer() throws InterruptedException {
        objets = List.of(
                essai.suivi("Berges de la Garonne", "76", "31"),
                essai.suivi("Coteaux du Gers", "76", "32"),
                essai.suivi("Landes girondines", "75", "33"));
        objets.forEach(essai::enPreparation);
        // rules outlive a test class: these alone are active here
        regles = base.sql("SELECT id FROM regle_relance WHERE active")
                .query(Long.class)
                .list();
        base.sql("UPDATE regle_relance SET active = FALSE").update();
        essai.relancerLesActions("76");
        essai.relancerLesActions("75");
        // a second one inside, so that each has a neighbour
        essai.enConstitution("Berges de l’Ariège", "76", "31");
        essai.enConstitution("Landes de Gascogne", "75", "33");
        // the outbox has done its work, which the test then turns into failures
        while (base.sql("SELECT COUNT(*) FROM message WHERE etat <> 'ENVOYE'")
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.sleep(100);
        }
        base.sql("UPDATE message SET etat = 'EN_ECHEC'").update();
        for (var role : Role.values()) {
            for (var lieu : Map.of("76", "31", "75", "33").entrySet()) {
                var courriel = essai.agent(role, lieu.getKey(), lieu.getValue());
                agents.add(new Agent(role, lieu.getKey(), lieu.getValue(), courriel));
            }
        }
    }

    @AfterAll
    void rendreLesRegles() {
        base.sql("DELETE FROM relance").update();
        base.sql("DELETE FROM regle_relance WHERE nom = 'Actions'").update();
        base.sql("UPDATE regle_relance SET active = TRUE WHERE id IN (:regles)")
                .param("regles", regles)
                .update();
    }

    @Test
    void chaque_methode_a_sa_ligne_dans_la_matrice() {
        assertThat(MethodesDesServices.de(application).keySet().stream()
                        .map(MethodesDesServices::nom)
                        .collect(Collectors.toSet()))
                .isEqualTo(OBJETS.keySet());
    }

    @Test
    void ce_qui_est_hors_du_perimetre_est_repondu_comme_ce_qui_n_existe_pas() {
        var prevu = new TreeMap<String, String>();
        var constate = new TreeMap<String, String>();
        pour((methode, service, genre, agent) -> {
            if (List.of(
                            "GRAPPE",
                            "ATTRIBUTION",
                            "LETTRE",
                            "CONVENTION",
                            "POINT",
                            "DOCUMENT",
                            "MESSAGE",
                            "APPORT",
                            "DUI",
                            "PREUVE",
                            "DEPENSES",
                            "VAGUE",
                            "INTERLOCUTEUR",
                            "SEANCE")
                    .contains(genre)) {
                var inconnu = reponse(methode, service, objets.getFirst(), INCONNU);
                for (var objet : objets) {
                    var cas = MethodesDesServices.nom(methode) + " " + agent + " " + objet.nom();
                    var reponse =
                            reponse(methode, service, objet, objet.id(genre.equals("ATTRIBUTION") ? "GRAPPE" : genre));
                    constate.put(cas, indiscrete(agent, reponse) ? reponse : issue(reponse, inconnu));
                    prevu.put(cas, !permis(agent, methode) ? INTERDIT : agent.voit(objet) ? "vu" : "inconnu");
                }
            }
        });
        System.out.println("PerimetreTest : " + prevu.size() + " cas");
        assertThat(ecarts(constate, prevu)).isEmpty();
        assertThat(prevu).hasSizeGreaterThan(1_700);
    }

    @Test
    void les_listes_et_les_comptes_s_arretent_au_perimetre() {
        var prevu = new TreeMap<String, String>();
        var constate = new TreeMap<String, String>();
        pour((methode, service, genre, agent) -> {
            if (genre.startsWith("LISTE:")) {
                var cas = MethodesDesServices.nom(methode) + " " + agent;
                var vus = objets.stream().filter(agent::voit).count();
                prevu.put(
                        cas,
                        String.valueOf(
                                switch (genre) {
                                    case "LISTE:GRAPPE" -> vus + 1;
                                    case "LISTE:FENETRE" -> agent.region().equals("76") ? vus + 1 : 0;
                                    case "LISTE:APPEL" -> agent.region().equals("76") ? vus : 0;
                                    case "LISTE:UNE" -> 1;
                                    case "LISTE:DOCUMENT" -> vus * 2;
                                    default -> vus;
                                }));
                var resultat = appeler(methode, service, objets.getFirst(), FENETRE);
                constate.put(cas, indiscrete(agent, resultat.toString()) ? resultat.toString() : nombre(resultat));
            }
        });
        assertThat(ecarts(constate, prevu)).isEmpty();
        assertThat(prevu).hasSizeGreaterThan(150);
    }

    @Test
    void ce_qui_appartient_a_l_appelant_ne_se_fait_pas_hors_de_sa_transaction() {
        MethodesDesServices.de(application).forEach((methode, service) -> {
            if ("TRANSACTION".equals(OBJETS.get(MethodesDesServices.nom(methode)))) {
                session.ouvrir(Role.COORDINATION_ARS);
                assertThat(invoquer(methode, service, new Object[methode.getParameterCount()]))
                        .as(methode.getName())
                        .isInstanceOf(IllegalTransactionStateException.class);
            }
        });
    }

    @Test
    void la_recherche_et_les_compteurs_du_menu_s_arretent_au_perimetre() {
        for (var agent : agents) {
            session.ouvrir(agent.courriel());
            var vus = objets.stream().filter(agent::voit).toList();
            for (var objet : objets) {
                var trouves = application.getBeansOfType(SourceRecherche.class).values().stream()
                        .flatMap(source -> source.chercher(objet.nom(), 50).stream())
                        .toList();
                assertThat(trouves).as(agent + " " + objet.nom()).hasSize(vus.contains(objet) ? 1 : 0);
            }
            assertThat(application.getBeansOfType(CompteurMenu.class).values())
                    .filteredOn(compteur -> compteur.chemin().equals("/boite-envoi"))
                    .extracting(CompteurMenu::nombre)
                    .as(agent.toString())
                    .containsExactly((long) vus.size());
        }
    }

    private static List<String> ecarts(Map<String, String> constate, Map<String, String> prevu) {
        return prevu.keySet().stream()
                .filter(cas -> !prevu.get(cas).equals(constate.get(cas)))
                .map(cas -> cas + " : " + constate.get(cas) + " au lieu de " + prevu.get(cas))
                .toList();
    }

    private interface Cas {
        void essayer(Method methode, Object service, String genre, Agent agent);
    }

    private void pour(Cas cas) {
        for (var agent : agents) {
            session.ouvrir(agent.courriel());
            MethodesDesServices.de(application)
                    .forEach((methode, service) -> cas.essayer(
                            methode, service, OBJETS.getOrDefault(MethodesDesServices.nom(methode), ""), agent));
        }
    }

    private static boolean permis(Agent agent, Method methode) {
        return Stream.of(MethodesDesServices.droit(methode).split("\\|"))
                .anyMatch(agent.role().droits()::contains);
    }

    /** Whether it names a grappe that the agent does not see. */
    private boolean indiscrete(Agent agent, String reponse) {
        return objets.stream().anyMatch(objet -> !agent.voit(objet) && reponse.contains(objet.nom()));
    }

    private static String issue(String reponse, String inconnu) {
        if (reponse.equals(INTERDIT)) {
            return INTERDIT;
        }
        assertThat(inconnu).containsAnyOf(RIEN);
        return reponse.startsWith(PANNE) ? reponse : reponse.equals(inconnu) ? "inconnu" : "vu";
    }

    private String reponse(Method methode, Object service, Objet objet, long id) {
        var resultat = appeler(methode, service, objet, id);
        return switch (resultat) {
            case AccessDeniedException interdit -> INTERDIT;
            // what was not seen is not said by something that breaks on the way
            case Throwable panne
            when !(panne instanceof Refus || panne instanceof ModificationConcurrente) ->
                PANNE + panne.getClass().getName() + " " + panne.getMessage();
            case Throwable echec -> echec.getClass().getSimpleName() + " " + echec.getMessage();
            default -> resultat.toString();
        };
    }

    private Object appeler(Method methode, Object service, Objet objet, long id) {
        return annulee.execute(transaction -> {
            transaction.setRollbackOnly();
            var parcourues = new ArrayList<Object>();
            var arguments = Arrays.stream(methode.getParameterTypes())
                    .map(type -> type == Consumer.class
                            ? (Consumer<Object>) parcourues::add
                            : methode.getDeclaringClass() == ActesEnNombreService.class
                                    ? enNombre(type, id)
                                    : argument(methode, type, objet, id))
                    .toArray();
            var resultat = invoquer(methode, service, arguments);
            var parcourt = List.of(methode.getParameterTypes()).contains(Consumer.class);
            return parcourt && resultat.equals("fait") ? parcourues : resultat;
        });
    }

    private static Object invoquer(Method methode, Object service, Object[] arguments) {
        try {
            var resultat = methode.invoke(service, arguments);
            return resultat == null ? "fait" : resultat instanceof byte[] octets ? "PDF de " + octets.length : resultat;
        } catch (InvocationTargetException echec) {
            return echec.getCause();
        } catch (IllegalAccessException echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Somebody of the caller's région in the place of nobody. */
    private Object attribution(Class<?> type, long id) {
        var agent = base.sql("SELECT MIN(id) FROM agent WHERE region_code = ? AND role = 'COORDINATION_ARS'")
                .param(AgentConnecte.courant().regionCode())
                .query(Long.class)
                .single();
        return switch (type.getSimpleName()) {
            case "Collection" -> List.of(id);
            case "List" -> List.of(new Attribution(id, 0, "", Cote.ARS, null, "", agent, "", false));
            case "Cote" -> Cote.ARS;
            case "Long" -> agent;
            default -> GrappeFiltre.TOUTES;
        };
    }

    private static Object enNombre(Class<?> type, long id) {
        return switch (type.getSimpleName()) {
            case "String" -> "LETTRE";
            case "Collection" -> List.of(id);
            default ->
                new DemandeEnNombre(
                        "LETTRE",
                        GesteActes.GENERER,
                        Map.of(id, 0),
                        null,
                        UUID.randomUUID().toString());
        };
    }

    private static Object planification(Class<?> type, long id) {
        return type == List.class ? List.of(new PointSaisie(id, CRENEAU, List.of(), "")) : List.of(id);
    }

    private Object argument(Method methode, Class<?> type, Objet objet, long id) {
        var service = methode.getDeclaringClass();
        if (service == AttributionService.class) {
            return attribution(type, id);
        }
        if (service == AccordService.class && type == List.class) {
            return List.of();
        }
        if (service == PlanificationGroupeeService.class && Collection.class.isAssignableFrom(type)) {
            return planification(type, id);
        }
        if (service == GrappeService.class && type == Collection.class) {
            return List.of(id);
        }
        if (service == FinancementService.class && type == Map.class) {
            return Map.of();
        }
        if (service == FenetreService.class && type == Collection.class) {
            return List.of(EtapeFenetre.CLOTURE);
        }
        // a text to look for, and no motive
        return service == RelanceService.class && type == String.class ? "" : argument(type, objet, id);
    }

    private static Object argument(Class<?> type, Objet objet, long id) {
        return switch (type.getSimpleName()) {
            case "long" -> id;
            case "int" -> 0;
            case "boolean" -> false;
            case "String" -> "motif";
            case "LocalDate" -> LocalDate.of(2025, 6, 2);
            case "Montant" -> Montant.zero();
            case "Situation" -> Situation.ACQUISITION;
            case "Long", "LocalTime" -> null;
            case "Set" -> Set.of();
            case "Map" -> Map.of(id, 0);
            case "Creneau" -> CRENEAU;
            case "PointSaisie" -> new PointSaisie(id, CRENEAU, List.of(), "");
            case "PointFiltre" -> PointFiltre.TOUS;
            case "BilanSaisie" -> new BilanSaisie(id, 0, null, "", List.of(), List.of(), Map.of(), List.of(), "");
            case "ActionSaisie" ->
                new ActionSaisie(
                        null,
                        0,
                        id,
                        null,
                        "Relancer",
                        new Personne(null, "Quelqu’un"),
                        LocalDate.of(2025, 7, 1),
                        EtatAction.A_FAIRE,
                        "");
            case "RisqueSaisie" ->
                new RisqueSaisie(
                        null,
                        0,
                        id,
                        "Retard",
                        Niveau.MOYEN,
                        Niveau.FORT,
                        Tendance.STABLE,
                        new Personne(null, "Quelqu’un"),
                        "",
                        false);
            case "FenetreFiltre" -> FenetreFiltre.TOUTES;
            case "UsageFiltre" -> UsageFiltre.TOUTES;
            case "VigilanceFiltre" -> VigilanceFiltre.TOUTES;
            case "List", "Collection" -> List.of(GrappesDEssai.essms(16));
            case "Sort" -> Sort.by("nom");
            case "Pageable" -> PageRequest.of(0, 100);
            case "GrappeFiltre" -> GrappeFiltre.TOUTES;
            case "LettreFiltre" -> LettreFiltre.TOUTES;
            case "ConventionFiltre" -> ConventionFiltre.TOUTES;
            case "DocumentFiltre" -> DocumentFiltre.TOUS;
            case "MessageFiltre" -> MessageFiltre.TOUS;
            case "EcheanceFiltre" -> new EcheanceFiltre("", Quand.TOUTES, null, "DEPOT", null);
            case "Groupement" -> Groupement.SEMAINE;
            case "YearMonth" -> YearMonth.of(2025, 6);
            case "GrappeSaisie" -> objet.depart().saisie();
            case "EtatComplements" -> new EtatComplements(null, null);
            case "SignatureSaisie" -> new SignatureSaisie(id, 0, LocalDate.of(2025, 6, 2), "Toulouse", null, "");
            case "NatureJuridique" -> NatureJuridique.PUBLIQUE;
            case "VersementSaisie" -> new VersementSaisie(id, 0, LocalDate.of(2025, 6, 2), Montant.euros(1), "R", "");
            case "DemandeSaisie" -> new DemandeSaisie(id, 0, List.of("Devis"), LocalDate.of(2025, 6, 2), "");
            case "ReceptionSaisie" -> new ReceptionSaisie(id, 0, Set.of(), LocalDate.of(2025, 6, 2));
            case "Comite" -> Comite.COMOP;
            case "CauseRetrait" -> CauseRetrait.RECOURS;
            case "InterlocuteurSaisie" ->
                new InterlocuteurSaisie(RoleInterlocuteur.DPO, "", "Nom", "", "", "", "n@p.test", "", null, null, "");
            case "SeanceSaisie" -> new SeanceSaisie(LocalDate.of(2025, 6, 2), "", "");
            case "PlanSaisie" ->
                new PlanSaisie(id, null, TypeJalon.VA, JalonFiche.NOUVEAU, LocalDate.of(2025, 6, 2), "", false);
            case "ConstatSaisie" ->
                new ConstatSaisie(id, null, TypeJalon.VA, JalonFiche.NOUVEAU, LocalDate.of(2025, 6, 2), "");
            case "DuiActifsSaisie" -> new DuiActifsSaisie(LocalDate.of(2025, 6, 2), 1, "", "", null);
            case "PreuveSaisie" ->
                new PreuveSaisie(
                        id,
                        PorteePreuve.aPreciser(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 2)),
                        "preuve.pdf",
                        new byte[1],
                        "");
            case "PorteePreuve" -> PorteePreuve.aPreciser(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 2));
            case "DecisionSoldeSaisie" -> new DecisionSoldeSaisie(id, SensSolde.REFUSE, null, "motif");
            case "EtatDepensesSaisie" ->
                new EtatDepensesSaisie(
                        id, "", 0, "Direction", LocalDate.of(2025, 6, 2), Montant.zero(), "", "etat.pdf", new byte[1]);
            case "PieceSaisie" -> new PieceSaisie("", "devis.pdf", new byte[1]);
            case "SourceMesure" -> SourceMesure.SAISIE;
            case "PeriodeSaisie" -> new PeriodeSaisie(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 2));
            case "LienSaisie" -> new LienSaisie(id, "porteur@porteur.test", LocalDate.of(2025, 6, 2));
            case "AmenagementSaisie" ->
                new AmenagementSaisie(
                        "Situation",
                        EffetAmenagement.REDUCTION,
                        Set.of("DMP"),
                        Set.of(),
                        "ARS",
                        LocalDate.of(2025, 1, 2),
                        null,
                        "Décision",
                        LocalDate.of(2025, 2, 3),
                        LocalDate.of(2025, 6, 2),
                        null,
                        "motif");
            case "CorrectionSaisie" ->
                new CorrectionSaisie("500", 0, Eligibilite.OUI, Secteur.PA, "Référence", "Motif");
            case "AppreciationSaisie" -> new AppreciationSaisie(id, 0, Critere.SOLUTION, "", 0, "", true, "motif");
            case "SortieSaisie" -> new SortieSaisie(id, 0, Set.of(), CauseSortie.RETRAIT, "motif", "");
            case "DecisionSaisie" -> new DecisionSaisie(id, 0, true, null, "motif", "");
            case "FicheSaisie" -> new FicheSaisie(id, 0, List.of());
            case "ReponseSaisie" -> new ReponseSaisie(id, Sujet.GUICHET, 0, "", true, null, "motif");
            case "DeclarationSaisie" ->
                new DeclarationSaisie(
                        id, Map.of(GrappesDEssai.essms(1), 0), Set.of(ChampDeclare.DUI), "Orme", null, null, "");
            case "NoteSaisie" -> new NoteSaisie(id, "Note", Set.of());
            case "DelegationSaisie" -> new DelegationSaisie(Role.CHARGE_MISSION_DT, 0, false, null, false, false);
            case "AvisSaisie" -> new AvisSaisie(id, 0, true, "motif", List.of(), List.of(), List.of());
            default -> throw new IllegalArgumentException("no value for " + type);
        };
    }

    private static String nombre(Object resultat) {
        return switch (resultat) {
            case Collection<?> liste ->
                String.valueOf(liste.stream()
                        .mapToLong(ligne -> switch (ligne) {
                            case ChargeJour charge -> charge.nombre();
                            case FenetreLigne fenetre -> fenetre.dossiers();
                            case TauxRegion taux -> taux.essms();
                            default -> 1;
                        })
                        .sum());
            case EcheanceTotaux totaux -> String.valueOf(totaux.nombre());
            case PointTotaux totaux -> String.valueOf(totaux.grappes());
            case Long compte -> compte.toString();
            case Optional<?> fenetre ->
                String.valueOf(
                        fenetre.map(une -> ((FenetreDetail) une).dossiers()).orElse(0L));
            case PorteeProrogation portee -> String.valueOf(portee.dossiers());
            case DuiActifsTotal dui -> String.valueOf(dui.grappes());
            case VigilanceTotaux attention -> String.valueOf(attention.suivies());
            case GrappeTotaux totaux -> String.valueOf(totaux.grappes());
            case LettreTotaux totaux -> String.valueOf(totaux.nombre());
            case ConventionTotaux totaux -> String.valueOf(totaux.nombre());
            case MessageTotaux totaux -> String.valueOf(totaux.total());
            case Couverture couverture ->
                String.valueOf(couverture.grappes().stream()
                        .mapToLong(Couverture.GrappesComptees::nombre)
                        .sum());
            case Bilan bilan ->
                String.valueOf(bilan.statuts().stream()
                        .mapToLong(statut -> statut.grappes())
                        .sum());
            default -> resultat.toString();
        };
    }
}

package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.equipe.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may call what, behind the screens: every public method of every public service, called as each role and as nobody.
 * The right is checked before the arguments are looked at, so they are empty ones. A method without a line here fails.
 */
@TestIntegration
class RoleServiceTest {

    /** Who has each right, in the order of {@link Role}. */
    private static final Map<String, String> ROLES = lire("""
            (CONNECTE)        oooooo
            CONSULTER         oooooo
            IMPORTER_FINESS   oooo--
            MODIFIER_GRAPPE   ooooo-
            INSTRUIRE         ooo---
            DONNER_AVIS       ooo---
            DECIDER           ooo---
            SELECTIONNER      oo----
            NOTIFIER          ooo---
            CONVENTIONNER     ooo---
            GERER_ENVOIS      ooo---
            GERER_COMPTES     oo-o--
            NOTIFIER|CONVENTIONNER|SUIVRE ooooo-
            NOTIFIER|CONVENTIONNER ooo---
            SUIVRE            ooooo-
            AFFECTER          oo-o--
            CONSULTER_HISTORIQUE oo----
            REGLER_REGION     o-----
            PILOTER_APPELS    oo----
            REGLER_RELANCES   oo----
            ADMETTRE          oo----
            REGLER_SUIVI      oo-o--
            """);

    /** The right that each method asks for: a service, the right, the methods that ask for it. */
    private static final Map<String, String> ATTENDU = MethodesDesServices.tableau("""
            ActeLectureService CONSULTER deLaGrappe enPreparation
            ActesEnNombreService NOTIFIER|CONVENTIONNER verifier lancer
            TravailService (CONNECTE) derniers trouver elements arreter reprendre
            ActionService SUIVRE enregistrer enregistrerRisque
            AbsenceService AFFECTER remplacer ecourter annuler
            AbsenceService CONSULTER absences absents absencesSur
            AffectationService AFFECTER affecter terminer retirer
            AffectationService CONSULTER couverture historique historiqueAgent recepteurs sansPrincipal
            AgendaService CONSULTER fiche creer revoquer
            AgentService CONSULTER agents
            AmenagementService PILOTER_APPELS amenagements indicateurs ajouter corriger terminer
            AppelService CONSULTER appels fiche regles trouver fiches editions publies fenetresPubliees prorogations livres
            AppelsLivresService PILOTER_APPELS aAjouter ajouter
            ApportService CONSULTER apports destinataires lignes preuves contenu
            ApportService SUIVRE creer revoquer renvoyer valider
            AttributionService CONSULTER toutes
            AttributionService MODIFIER_GRAPPE apercu attribuer retablir
            ComplementService CONSULTER demandes
            CompletudeService CONSULTER liste
            CompletudeService INSTRUIRE accepter refuser retirer constater
            DecisionSoldeService CONSULTER decision reste
            DecisionSoldeService CONVENTIONNER decider annuler
            DepensesService CONSULTER depenses contenu
            DepensesService CONVENTIONNER enregistrer
            DepotPiecesService CONSULTER versions contenu apercu
            DepotPiecesService INSTRUIRE joindre remplacer
            ComplementService INSTRUIRE prevoir demander retirer recevoir
            AccordService DECIDER exiger expliquer
            AppreciationService DONNER_AVIS apprecier
            BlocMarqueService REGLER_REGION fiche contenu deposer retirer
            CompteRenduService SUIVRE apercu valider corriger
            CompteService GERER_COMPTES retirerSecondFacteur
            CompteService GERER_COMPTES rechercher compter inviter inviterDeNouveau changerRole desactiver reactiver deverrouiller
            CouvertureService CONSULTER couverture territoire equipe agent
            ConventionLectureService CONSULTER rechercher totaux conventions fiche
            ConventionService CONVENTIONNER preparer apercu generer remplacer envoyer genererEtEnvoyer enregistrerSignature
            ConventionService CONVENTIONNER verser annulerVersement
            ConventionnementService CONSULTER fiches trouver
            ConventionnementService PILOTER_APPELS enregistrer
            NaturePorteurService CONVENTIONNER fiche dire
            CycleGrappeService INSTRUIRE deposer annulerDepot ouvrirInstruction refermerInstruction recalculer abandonner reprendreAbandon
            CycleGrappeService DONNER_AVIS rendreAvis reprendreInstruction
            CycleGrappeService DECIDER prononcer revenirSurDecision
            CycleGrappeService NOTIFIER notifier marquerNotifiees
            CycleGrappeService CONVENTIONNER conventionner
            ConcertationService CONSULTER dossiers totaux trouver essms parts avis
            ConcertationService DONNER_AVIS donner
            DecisionService CONSULTER decisions aPrendre
            DecisionService DECIDER verifier decider
            RetraitDecisionService DECIDER revenir retirer
            DelegationService REGLER_REGION delegations regler
            ArretService SELECTIONNER lancer
            ComiteSelectionService SELECTIONNER comites trouver lire fenetres enregistrer
            ConsensusService DONNER_AVIS depart arreter reprendre
            PlaceService CONSULTER deLaGrappe
            ProcesVerbalService SELECTIONNER apercu generer generes
            SelectionService SELECTIONNER simulation bilan scenarios enregistrer supprimer
            EvaluateurService INSTRUIRE proposables designer retirer
            EvaluateurService SELECTIONNER leverLien
            NotationService INSTRUIRE notation enregistrer soumettre declarerLien
            DocumentService NOTIFIER|CONVENTIONNER|SUIVRE archiver
            DocumentService CONSULTER contenu fiche rechercher compter
            DuiActifsService CONSULTER deLaGrappe contenu total parcourir
            DuiActifsService SUIVRE declarer corriger
            EcheanceService CONSULTER natures rechercher totaux toutes mois
            EligibiliteService CONSULTER categories
            EligibiliteService PILOTER_APPELS corriger
            EnvoiService NOTIFIER|CONVENTIONNER|SUIVRE deposer
            EnvoiService CONSULTER rechercher compter totaux aTraiter fiche
            EnvoiService GERER_ENVOIS renvoyer marquerEnvoye envoyerANouveau
            EtablissementService CONSULTER rechercher parcourir compter totaux numeros parFiness fiche historique categories
            FinancementService CONSULTER fiche
            FinancementService MODIFIER_GRAPPE declarerHeures effacerHeures demanderEquipement
            FinancementService INSTRUIRE verifierHeures confirmerTaille apprecierAmoa
            FenetreService CONSULTER fenetres trouver dossiers portee relances
            GrappeService CONSULTER rechercher compter totaux voisines trouver fiche membres financement signaux ineligibles
            GrappeService MODIFIER_GRAPPE creer modifier
            HistoriqueService CONSULTER grappe convention point territoire agent region appel fenetre
            ImportFinessService IMPORTER_FINESS examiner importer demarrer annuler
            ImportFinessService CONSULTER enCours
            ImportMesuresService SUIVRE examiner essayer enregistrer etat lignes annuler oublier imports rapport
            InstructionService CONSULTER trouver examen ailleurs
            InstructionService INSTRUIRE ouvrir refermer
            InstructionService DONNER_AVIS depart rendre verifier reprendre exigerTerritoire
            InterlocuteurService CONSULTER deLaGrappe
            InterlocuteurService SUIVRE ajouter modifier supprimer
            ComiteService CONSULTER comites
            ComiteService SUIVRE composer planifier modifier supprimer
            EchangeService CONSULTER genres deLaGrappe
            JalonService CONSULTER calendrier glissements
            JalonService SUIVRE planifier constater
            LettreLectureService CONSULTER rechercher totaux lettres fiche
            MembreService MODIFIER_GRAPPE ailleurs ajouter retirer situer choisirSolution
            MesureService CONSULTER cibles essms mesures dernieres corrections
            MesureService SUIVRE enregistrer confirmer enregistrerLots verifier
            MonCompteService (CONNECTE) aUnMotDePasse changerMotDePasse sessions fermerSession fermerAutresSessions
            MonSecondFacteurService (CONNECTE) fiche proposer activer retirer
            NoteService CONSULTER notes lire
            NoteService SUIVRE ecrire retirer
            NotificationService NOTIFIER preparer apercu generer remplacer envoyer genererEtEnvoyer
            OrganismeService CONSULTER rechercher compter parFiness fiche historique
            PeriodeService CONSULTER periodes proposer mois
            PeriodeService SUIVRE ouvrir corriger supprimer
            PilotageAppelService PILOTER_APPELS apercuCopie copier tailleMinimale creer creerLivre modifier publier apercuAmendement amender
            PilotageService CONSULTER bilan
            PlanificationGroupeeService SUIVRE apercu planifier
            PlanificationService SUIVRE proposer personnes planifier reporter annuler
            PointService CONSULTER rechercher totaux toutes trouver deLaGrappe
            PreuveService CONSULTER preuves contenu
            PreuveService SUIVRE joindre reprendre preciser retirer
            ProrogationService PILOTER_APPELS apercu proroger
            SolutionService CONSULTER referencements choisissables dernierImport
            SolutionService PILOTER_APPELS examiner importer
            SonsService CONSULTER rechercher compter dernierImport
            SonsService PILOTER_APPELS examiner importer
            RapportImportService CONSULTER rapport imports derniereExtraction lignes compterLignes
            RecalculService CONSULTER toutes ecarts
            RecevabiliteService ADMETTRE admettre
            RecevabiliteService INSTRUIRE constater suivreComplements
            RechercheHistoriqueService CONSULTER_HISTORIQUE champs rechercher compter parcourir
            RedactionService SUIVRE tenir enregistrer ecrire reunir
            RecapitulatifService CONSULTER choix enregistrer
            RegionCouranteService (CONNECTE) code agence choix toutes choisir
            RegionService REGLER_REGION fiche modifier
            RegleRelanceService CONSULTER regles trouver
            RegleRelanceService REGLER_RELANCES creer modifier activer
            RelanceService CONSULTER aEnvoyer apercu envoyees compter deLaGrappe dernierPassage
            RelanceService INSTRUIRE envoyer
            ReportService CONSULTER aDire apercu
            ReportService INSTRUIRE prevenir
            ResponsableService CONSULTER pourPorteur pourGrappe
            RetablissementService AFFECTER apercu retablir
            SignataireService REGLER_REGION signataires ajouter modifier terminer
            SoldeService CONSULTER etat
            SortieEssmsService CONSULTER sortis
            SortieEssmsService INSTRUIRE prevoir sortir
            SpecimenService REGLER_REGION lettre
            TerritoireService (CONNECTE) territoires tous fiche fiches
            TerritoireService AFFECTER modifierContacts
            CritereService CONSULTER criteres
            CritereService REGLER_SUIVI enregistrer
            VigilanceService CONSULTER rechercher totaux
            UsageRegionService CONSULTER taux rechercher compter
            VerificationService CONSULTER fiche constats exigerRejointe exigerSignable
            VerificationService INSTRUIRE apprecier
            PresenceService CONSULTER signaler
            RedondanceService CONSULTER conflits aExpliquer declarees tous
            RedondanceService MODIFIER_GRAPPE declarer
            UsageService CONSULTER grappe amenagements
            VagueService SUIVRE creer modifier supprimer
            """);

    private final ApplicationContext application;
    private final Session session;
    private final TransactionTemplate annulee;

    @Autowired
    RoleServiceTest(ApplicationContext application, Session session, PlatformTransactionManager transactions) {
        this.application = application;
        this.session = session;
        this.annulee = new TransactionTemplate(transactions);
    }

    @Test
    void chaque_methode_demande_le_droit_prevu() {
        var constate = new TreeMap<String, String>();
        MethodesDesServices.de(application)
                .keySet()
                .forEach(methode -> constate.put(MethodesDesServices.nom(methode), MethodesDesServices.droit(methode)));
        assertThat(constate).isEqualTo(new TreeMap<>(ATTENDU));
    }

    @Test
    void chaque_methode_est_refusee_a_qui_n_a_pas_le_droit_et_a_lui_seul() {
        var prevu = new TreeMap<String, String>();
        var constate = new TreeMap<String, String>();
        MethodesDesServices.de(application).forEach((methode, service) -> {
            prevu.put(
                    MethodesDesServices.nom(methode),
                    ROLES.get(ATTENDU.getOrDefault(MethodesDesServices.nom(methode), "")) + " -");
            var permis = new StringBuilder();
            for (var role : Role.values()) {
                session.ouvrir(role);
                permis.append(refuse(methode, service) ? '-' : 'o');
            }
            personne();
            permis.append(refuse(methode, service) ? " -" : " o");
            constate.put(MethodesDesServices.nom(methode), permis.toString());
        });
        assertThat(constate).isEqualTo(prevu);
    }

    private boolean refuse(Method methode, Object service) {
        return Boolean.TRUE.equals(annulee.execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                methode.invoke(
                        service,
                        Arrays.stream(methode.getParameterTypes())
                                .map(RoleServiceTest::vide)
                                .toArray());
                return false;
            } catch (InvocationTargetException echec) {
                return echec.getCause() instanceof AccessDeniedException;
            } catch (IllegalAccessException echec) {
                throw new IllegalStateException(echec);
            }
        }));
    }

    private static Object vide(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private static void personne() {
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(new AnonymousAuthenticationToken(
                "test", "personne", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(contexte);
    }

    private static Map<String, String> lire(String tableau) {
        return tableau.lines()
                .map(ligne -> ligne.split("\\s+"))
                .collect(Collectors.toMap(mots -> mots[0], mots -> mots[1]));
    }
}

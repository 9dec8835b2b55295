package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.equipe.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
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
            DECIDER           ooo---
            NOTIFIER          ooo---
            CONVENTIONNER     ooo---
            GERER_ENVOIS      ooo---
            NOTIFIER|CONVENTIONNER ooo---
            AFFECTER          oo-o--
            """);

    /** The right that each method asks for: a service, the right, the methods that ask for it. */
    private static final Map<String, String> ATTENDU = methodesDe("""
            AbsenceService AFFECTER remplacer ecourter annuler
            AbsenceService CONSULTER absences absencesSur
            AffectationService AFFECTER affecter terminer retirer
            AffectationService CONSULTER couverture historique historiqueAgent recepteurs sansPrincipal
            AgentService CONSULTER agents
            AppelService CONSULTER appels fiche
            ConventionLectureService CONSULTER rechercher totaux conventions fiche
            ConventionService CONVENTIONNER preparer apercu generer remplacer
            ConventionSuiteService CONVENTIONNER envoyer enregistrerSignature
            CycleGrappeService INSTRUIRE deposer annulerDepot ouvrirInstruction recalculer
            CycleGrappeService DECIDER prononcer
            CycleGrappeService NOTIFIER notifier marquerNotifiee
            CycleGrappeService CONVENTIONNER conventionner
            DocumentService NOTIFIER|CONVENTIONNER numeroter archiver
            DocumentService CONSULTER contenu fiche rechercher compter
            EnvoiLettreService NOTIFIER envoyer genererEtEnvoyer
            EnvoiService NOTIFIER|CONVENTIONNER deposer
            EnvoiService CONSULTER rechercher compter totaux aTraiter fiche
            EnvoiService GERER_ENVOIS renvoyer marquerEnvoye envoyerANouveau
            EtablissementService CONSULTER rechercher compter totaux numeros parFiness fiche historique categories
            GrappeService CONSULTER rechercher compter totaux voisines trouver fiche membres financement signaux controlerMontant
            GrappeService MODIFIER_GRAPPE creer modifier
            ImportFinessService IMPORTER_FINESS examiner importer demarrer annuler
            ImportFinessService CONSULTER enCours
            InstructionService CONSULTER trouver examen
            InstructionService INSTRUIRE ouvrir
            InstructionService DECIDER decider verifier
            LettreService CONSULTER rechercher totaux lettres fiche
            MembreService MODIFIER_GRAPPE ajouter retirer situer declarerHeures
            NotificationService NOTIFIER preparer apercu generer remplacer
            OrganismeService CONSULTER rechercher compter parFiness fiche historique
            PilotageService CONSULTER bilan
            RapportImportService CONSULTER rapport imports derniereExtraction lignes compterLignes exporter
            TerritoireService (CONNECTE) region territoires tous fiche
            TerritoireService AFFECTER modifierContacts
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
        methodes().keySet().forEach(methode -> constate.put(nom(methode), droitDemande(methode)));
        assertThat(constate).isEqualTo(new TreeMap<>(ATTENDU));
    }

    @Test
    void chaque_methode_est_refusee_a_qui_n_a_pas_le_droit_et_a_lui_seul() {
        var prevu = new TreeMap<String, String>();
        var constate = new TreeMap<String, String>();
        methodes().forEach((methode, service) -> {
            prevu.put(nom(methode), ROLES.get(ATTENDU.getOrDefault(nom(methode), "")) + " -");
            var permis = new StringBuilder();
            for (var role : Role.values()) {
                session.ouvrir(role);
                permis.append(refuse(methode, service) ? '-' : 'o');
            }
            personne();
            permis.append(refuse(methode, service) ? " -" : " o");
            constate.put(nom(methode), permis.toString());
        });
        assertThat(constate).isEqualTo(prevu);
    }

    private Map<Method, Object> methodes() {
        var methodes = new TreeMap<Method, Object>(Comparator.comparing(Method::toGenericString));
        application.getBeansWithAnnotation(Service.class).values().forEach(service -> {
            var classe = AopUtils.getTargetClass(service);
            if (classe.getName().startsWith("fr.treille") && Modifier.isPublic(classe.getModifiers())) {
                Arrays.stream(classe.getDeclaredMethods())
                        .filter(methode -> Modifier.isPublic(methode.getModifiers())
                                && !Modifier.isStatic(methode.getModifiers())
                                && !methode.isSynthetic())
                        .forEach(methode -> methodes.put(methode, service));
            }
        });
        return methodes;
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

    private static String droitDemande(Method methode) {
        var regle = AnnotatedElementUtils.findMergedAnnotation(methode, PreAuthorize.class);
        if (regle == null) {
            regle = AnnotatedElementUtils.findMergedAnnotation(methode.getDeclaringClass(), PreAuthorize.class);
        }
        var expression = regle == null ? "aucun" : regle.value();
        return expression.equals("isAuthenticated()")
                ? "(CONNECTE)"
                : expression
                        .replaceFirst("^has(?:Any)?Role\\((.+)\\)$", "$1")
                        .replace("', '", "|")
                        .replace("'", "");
    }

    private static String nom(Method methode) {
        return methode.getDeclaringClass().getSimpleName() + "." + methode.getName();
    }

    private static Map<String, String> lire(String tableau) {
        return tableau.lines()
                .map(ligne -> ligne.split("\\s+"))
                .collect(Collectors.toMap(mots -> mots[0], mots -> mots[1]));
    }

    private static Map<String, String> methodesDe(String tableau) {
        var methodes = new TreeMap<String, String>();
        tableau.lines()
                .map(ligne -> ligne.split("\\s+"))
                .forEach(mots ->
                        Arrays.stream(mots).skip(2).forEach(methode -> methodes.put(mots[0] + "." + methode, mots[1])));
        return methodes;
    }
}

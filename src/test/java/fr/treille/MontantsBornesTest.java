package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.DelegationSaisie;
import fr.treille.dossier.decision.DelegationService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.ConsensusService;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.FicheSaisie;
import fr.treille.dossier.notation.NotationService;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.dossier.notation.NoteSaisie;
import fr.treille.dossier.selection.ArretService;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.engagement.versement.DecisionSoldeSaisie;
import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.Composante;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Tranche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** No service takes an amount, nor hours nor scores, that its column would not keep: each is refused on its field. */
@TestIntegration
@Import(Montre.Posee.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MontantsBornesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    /** What a screen showed of what is kept, and is not written. */
    private static final Set<String> LECTURES = Set.of("PilotageAppelService.modifier edition");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EntityManager entites;

    @Autowired
    private Montre montre;

    @Autowired
    private Session session;

    @Autowired
    private GrappesDEssai grappes;

    @Autowired
    private AvisDEssai avis;

    @Autowired
    private ConventionsDEssai conventions;

    @Autowired
    private NotationsDEssai notations;

    private final Map<String, Consumer<Montant>> actes = new TreeMap<>();

    @BeforeAll
    void preparer() {
        montre.regler("2025-06-20T10:00:00");
        grappes.registre(16);
        var signee = conventions.signee("Signée", JOUR.minusDays(30));
        var rendue = avis.rendu("Rendue", true);
        var remplie = grappes.remplie("Remplie", 15);
        var deposee = grappes.deposee("Déposée");
        session.ouvrir(Role.COORDINATION_ARS);
        demandes(remplie);
        instruction(deposee);
        decision(rendue);
        comite(rendue);
        appels();
        versement(signee);
    }

    private void demandes(GrappeFiche grappe) {
        var service = application.getBean(GrappeService.class);
        Map<String, Function<Montant, Demandes>> champs = Map.of(
                "total", montant -> new Demandes(null, null, "", false, montant, null),
                "equipement", montant -> Demandes.de(montant, null),
                "amoa", montant -> Demandes.de(null, montant));
        champs.forEach((champ, demandes) -> {
            acte(
                    "GrappeService.creer projet, " + champ,
                    m -> service.creer(demandant(
                            GrappesDEssai.saisie("Nouvelle", grappe.projet().type()), demandes, m)));
            acte(
                    "GrappeService.modifier projet, " + champ,
                    m -> service.modifier(grappe.id(), grappe.saisie(), demandant(grappe.saisie(), demandes, m)));
        });
        var financement = application.getBean(FinancementService.class);
        acte(
                "FinancementService.demanderEquipement demandes",
                m -> financement.demanderEquipement(
                        grappe.id(), grappe.version(), Map.of(GrappesDEssai.essms(1), new Equipement(m, false, 0))));
        acte(
                "FinancementService.declarerHeures heures",
                m -> financement.declarerHeures(grappe.id(), grappe.version(), heures(m)));
        acte(
                "FinancementService.verifierHeures heures",
                m -> financement.verifierHeures(grappe.id(), grappe.version(), heures(m), "CPAM"));
    }

    private static GrappeSaisie demandant(GrappeSaisie depart, Function<Montant, Demandes> demandes, Montant montant) {
        return new GrappeSaisie(
                depart.version(),
                depart.projet().demande(demandes.apply(montant)),
                depart.contactOperationnel(),
                depart.representantLegal(),
                null,
                null);
    }

    private static Map<String, HeuresSaad> heures(Montant montant) {
        return Map.of(
                GrappesDEssai.essms(1),
                new HeuresSaad(null, montant.valeur(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, ""));
    }

    private void instruction(GrappeFiche deposee) {
        var instructions = application.getBean(InstructionService.class);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        Function<Montant, AvisSaisie> saisie = m -> new AvisSaisie(
                ouverte.id(), ouverte.version(), true, "Solide", List.of(), List.of(), List.of(), m, "É");
        acte("InstructionService.rendre montantPropose", m -> instructions.rendre(saisie.apply(m)));
        acte("InstructionService.verifier montantPropose", m -> instructions.verifier(saisie.apply(m)));
        var service = application.getBean(NotationService.class);
        application
                .getBean(EvaluateurService.class)
                .designer(ouverte.id(), List.of(notations.id(Session.courriel(Role.COORDINATION_ARS))));
        acte("NotationService.enregistrer notes", m -> service.enregistrer(fiche(ouverte.id(), m)));
        acte("NotationService.soumettre notes", m -> service.soumettre(fiche(ouverte.id(), m)));
        var consensus = application.getBean(ConsensusService.class);
        acte("ConsensusService.arreter notes", m -> {
            service.soumettre(notations.fiche(ouverte.id(), 0, "1"));
            consensus.arreter(fiche(ouverte.id(), m));
        });
    }

    private FicheSaisie fiche(long grappe, Montant note) {
        var juste = notations.fiche(grappe, 0, "1");
        var notes = new ArrayList<>(juste.notes());
        notes.set(0, new NoteSaisie(note.valeur(), ""));
        return new FicheSaisie(grappe, 0, notes);
    }

    private void decision(GrappeFiche rendue) {
        var decisions = application.getBean(DecisionService.class);
        Function<Montant, DecisionSaisie> saisie =
                m -> new DecisionSaisie(rendue.id(), rendue.version(), true, m, "Motif", "Écart");
        acte("DecisionService.decider montant", m -> decisions.decider(saisie.apply(m)));
        acte("DecisionService.verifier montant", m -> decisions.verifier(saisie.apply(m)));
        var cycle = application.getBean(CycleGrappeService.class);
        acte(
                "CycleGrappeService.prononcer accorde",
                m -> cycle.prononcer(rendue.id(), rendue.version(), true, m, "Motif"));
        var delegations = application.getBean(DelegationService.class);
        acte(
                "DelegationService.regler plafond",
                m -> administrer(() -> {
                    var connue = delegations.delegations().getFirst();
                    delegations.regler(new DelegationSaisie(
                            connue.role(), connue.version(), true, m, connue.defavorable(), connue.retrait()));
                }));
    }

    private void administrer(Runnable acte) {
        session.sansChanger(Role.ADMINISTRATION, () -> {
            acte.run();
            return 0;
        });
    }

    private void comite(GrappeFiche rendue) {
        var comites = application.getBean(ComiteSelectionService.class);
        acte("ComiteSelectionService.enregistrer enveloppe", m -> comites.enregistrer(comite(m)));
        var id = comites.enregistrer(comite(Montant.euros(1_000_000)));
        Function<Montant, Map<Long, Choix>> choix =
                m -> Map.of(rendue.id(), new Choix(SensComite.FAVORABLE, m, "Motif"));
        var selections = application.getBean(SelectionService.class);
        acte(
                "SelectionService.enregistrer choix",
                m -> selections.enregistrer(SelectionsDEssai.scenario(id, "Scénario", choix.apply(m))));
        var arrets = application.getBean(ArretService.class);
        acte(
                "ArretService.lancer choix",
                m -> arrets.lancer(
                        SelectionsDEssai.scenario(id, "Scénario", choix.apply(m)),
                        Map.of(),
                        UUID.randomUUID().toString()));
    }

    private static ComiteSaisie comite(Montant enveloppe) {
        return new ComiteSaisie(0, 0, "Comité", JOUR, "", enveloppe, Set.of(1L));
    }

    private void appels() {
        var pilotage = application.getBean(PilotageAppelService.class);
        var appels = application.getBean(AppelService.class);
        acte("PilotageAppelService.creer enveloppe", m -> pilotage.creer(appel(m)));
        acte("PilotageAppelService.creerLivre enveloppe", m -> pilotage.creerLivre("essai", appel(m)));
        acte("PilotageAppelService.modifier enveloppe", m -> pilotage.modifier(appels.fiche(1), appel(m)));
        Map<String, Function<Montant, Bareme>> baremes = Map.of(
                "tranche", m -> bareme(m, null, null, null),
                "plafond d’équipement", m -> bareme(Montant.euros(7_000), m, null, null),
                "plafond d’AMOA", m -> bareme(Montant.euros(7_000), null, m, null),
                "forfait de marché", m -> bareme(Montant.euros(7_000), null, null, m));
        // rules hold a scale, which is refused before they are made
        for (var methode : List.of("creer", "creerLivre", "modifier", "amender", "apercuAmendement")) {
            baremes.forEach((champ, bareme) ->
                    acte("PilotageAppelService." + methode + " regles, " + champ, m -> bareme.apply(m)));
        }
    }

    private static Bareme bareme(
            Montant parEssms, @Nullable Montant equipement, @Nullable Montant amoa, @Nullable Montant marche) {
        return new Bareme(
                "Essai",
                List.of(new Tranche(Situation.ACQUISITION, Composante.USAGE, 1, null, parEssms)),
                equipement,
                amoa,
                marche);
    }

    private AppelSaisie appel(Montant enveloppe) {
        var modele = application.getBean(AppelService.class).fiche(1);
        return new AppelSaisie(
                "Essai",
                2027,
                modele.guichet(),
                enveloppe,
                "",
                null,
                "",
                modele.regles(),
                modele.fenetres(),
                modele.version());
    }

    private void versement(GrappeFiche signee) {
        var service = application.getBean(ConventionService.class);
        var lectures = application.getBean(ConventionLectureService.class);
        long id = lectures.conventions(signee.id()).getFirst().id();
        acte(
                "ConventionService.verser montant",
                m -> service.verser(new VersementSaisie(id, lectures.fiche(id).version(), JOUR, m, "M1", "Remarque")));
        depenser(signee.id());
    }

    private void depenser(long grappe) {
        var depenses = application.getBean(DepensesService.class);
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var decisions = application.getBean(DecisionSoldeService.class);
        acte(
                "DecisionSoldeService.decider montant",
                m -> decisions.decider(new DecisionSoldeSaisie(grappe, SensSolde.EN_PARTIE, m, "Motif")));
        acte(
                "DepensesService.enregistrer montant",
                m -> depenses.enregistrer(new EtatDepensesSaisie(
                        grappe, "", EtatDepensesSaisie.NOUVEAU, "Direction", JOUR, m, "Écart", "etat.pdf", pdf)));
    }

    private void acte(String nom, Consumer<Montant> acte) {
        actes.put(nom, acte);
    }

    Stream<String> noms() {
        return actes.keySet().stream();
    }

    private void faire(String nom, Montant montant) {
        session.ouvrir(Role.COORDINATION_ARS);
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            actes.get(nom).accept(montant);
            entites.flush();
        });
    }

    @ParameterizedTest
    @MethodSource("noms")
    void un_montant_de_trop_de_chiffres_est_refuse_sur_son_champ(String nom) {
        for (var montant : List.of("10000000000", "1000000000", "999999999999999999")) {
            assertThatThrownBy(() -> faire(nom, Montant.de(new BigDecimal(montant))))
                    .isInstanceOfSatisfying(
                            Refus.class,
                            refus -> assertThat(refus.champ())
                                    .as(refus.message())
                                    .isPresent());
        }
    }

    /** What nothing but the bound limits is kept up to it: the columns are as wide. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GrappeService.creer projet, total",
                "GrappeService.modifier projet, equipement",
                "GrappeService.modifier projet, amoa",
                "DelegationService.regler plafond",
                "ComiteSelectionService.enregistrer enveloppe",
                "PilotageAppelService.creer enveloppe",
                "PilotageAppelService.creer regles, plafond d’AMOA"
            })
    // not a payment's: its own bound is the grant, which the tests of payments hold
    void le_plus_grand_montant_se_garde(String nom) {
        assertThat(actes).containsKey(nom);
        faire(nom, Bornes.MONTANT);
    }

    @Test
    void chaque_montant_qu_un_service_recoit_a_son_refus() {
        var recus = new TreeSet<String>();
        for (var methode : MethodesDesServices.de(application).keySet()) {
            recus.addAll(montants(methode));
        }
        recus.removeAll(LECTURES);
        var refuses = new TreeSet<String>();
        actes.keySet().forEach(nom -> refuses.add(nom.replaceFirst(",.*", "")));
        assertThat(refuses)
                .as("give the new amount its bound in its service, and its act here")
                .isEqualTo(recus);
    }

    /** « ConventionService.verser montant » for each amount among the parameters, or in what is typed. */
    private static List<String> montants(Method methode) {
        var nom = MethodesDesServices.nom(methode) + " ";
        return Arrays.stream(methode.getParameters())
                .flatMap(parametre -> parametre.getType().isRecord()
                                && parametre.getType() != Montant.class
                                && !parametre.getType().getSimpleName().endsWith("Ligne")
                        ? Arrays.stream(parametre.getType().getRecordComponents())
                                .filter(composante -> montant(composante.getGenericType(), new HashSet<>()))
                                .map(composante -> nom + composante.getName())
                        : montant(parametre.getParameterizedType(), new HashSet<>())
                                ? Stream.of(nom + parametre.getName())
                                : Stream.empty())
                .toList();
    }

    private static boolean montant(Type type, Set<Type> vus) {
        if (!vus.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generique ->
                Arrays.stream(generique.getActualTypeArguments()).anyMatch(argument -> montant(argument, vus));
            case Class<?> classe ->
                classe == Montant.class
                        || classe == BigDecimal.class
                        || classe.isRecord()
                                && classe.getName().startsWith("fr.treille")
                                && Arrays.stream(classe.getRecordComponents())
                                        .anyMatch(composante -> montant(composante.getGenericType(), vus));
            default -> false;
        };
    }
}

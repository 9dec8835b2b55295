package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.courriel;
import static fr.treille.longueurs.TexteSaisi.telephone;
import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.grappe.SortieEssmsService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.membre.CauseSortie;
import fr.treille.dossier.grappe.membre.SortieSaisie;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is typed of a file until its avis. */
@Component
class TextesDuDossier implements TextesSaisis {

    private static final String DEUX_ANNEES = "Deux projets, deux années";

    private final GrappesDEssai essai;
    private final GrappeService grappes;
    private final CycleGrappeService cycle;
    private final RecevabiliteService recevabilite;
    private final SortieEssmsService sorties;
    private final CompletudeService completude;
    private final ComplementService complements;
    private final InstructionService instructions;
    private final DecisionService decisions;
    private final RetraitDecisionService retraits;
    private final AppreciationService appreciations;
    private final Session session;
    private GrappeFiche deposee;
    private GrappeFiche irrecevable;
    private GrappeFiche instruite;
    private GrappeFiche demandee;
    private long complement;
    private long piece;

    TextesDuDossier(
            GrappesDEssai essai,
            GrappeService grappes,
            CycleGrappeService cycle,
            RecevabiliteService recevabilite,
            SortieEssmsService sorties,
            CompletudeService completude,
            ComplementService complements,
            InstructionService instructions,
            DecisionService decisions,
            RetraitDecisionService retraits,
            AppreciationService appreciations,
            Session session) {
        this.essai = essai;
        this.grappes = grappes;
        this.cycle = cycle;
        this.recevabilite = recevabilite;
        this.completude = completude;
        this.sorties = sorties;
        this.complements = complements;
        this.instructions = instructions;
        this.appreciations = appreciations;
        this.decisions = decisions;
        this.retraits = retraits;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        deposee = essai.deposee("Déposée");
        irrecevable = essai.au(StatutGrappe.IRRECEVABLE, "Irrecevable", 15);
        var autre = essai.deposee("Instruite");
        var incomplete = essai.deposee("Incomplète");
        session.ouvrir(Role.COORDINATION_ARS);
        instruite = instructions.ouvrir(autre.id(), autre.version());
        demandee = complements.demander(new DemandeSaisie(
                incomplete.id(), incomplete.version(), List.of("Devis"), LocalDate.of(2025, 6, 27), "", true));
        piece = completude
                .liste(deposee.id())
                .attendues()
                .getFirst()
                .donnees()
                .getFirst()
                .id();
        complement = complements
                .demandes(demandee.id())
                .getFirst()
                .lignes()
                .getFirst()
                .id();
    }

    @Override
    public List<TexteSaisi> textes() {
        var textes = new ArrayList<>(List.of(
                texte("grappe.nom", Bornes.TITRE, t -> creer(projet(t, "Ogyris", "Ogyris SA"))),
                texte("grappe.solution", Bornes.PRODUIT, t -> creer(projet("Canal", t, "Ogyris SA"))),
                texte("grappe.editeur", Bornes.PRODUIT, t -> creer(projet("Canal", "Ogyris", t))),
                texte(
                        "grappe.amoa_objet",
                        Bornes.MOTIF,
                        t -> creer(projet("Canal", "Ogyris", "Ogyris SA")
                                .demande(new Demandes(null, null, t, false, null, null)))),
                texte(
                        "grappe.depot_annule_motif",
                        Bornes.MOTIF,
                        t -> cycle.annulerDepot(deposee.id(), deposee.version(), t)),
                texte(
                        "grappe.admission_depot_motif",
                        Bornes.MOTIF,
                        t -> recevabilite.admettre(irrecevable.id(), irrecevable.version(), t)),
                texte(
                        "grappe_essms_sorti.motif",
                        Bornes.MOTIF,
                        t -> sorties.sortir(new SortieSaisie(
                                deposee.id(),
                                deposee.version(),
                                Set.of(GrappesDEssai.essms(15)),
                                CauseSortie.RETRAIT,
                                t,
                                ""))),
                texte("piece_dossier.motif", Bornes.MOTIF, t -> completude.refuser(deposee.id(), piece, 0, t)),
                texte("appreciation.motif", Bornes.MOTIF, this::apprecier),
                texte("complement.libelle", Bornes.LIBELLE, t -> demander(t, "")),
                texte("complement.motif", Bornes.MOTIF, t -> demander("Devis", t)),
                texte(
                        "complement.retire_motif",
                        Bornes.MOTIF,
                        t -> complements.retirer(demandee.id(), demandee.version(), complement, t)),
                texte("instruction.motif", Bornes.TEXTE, t -> decider(t, "", "", DEUX_ANNEES)),
                texte("instruction.recommandations", Bornes.TEXTE, t -> decider("Solide", t, "", DEUX_ANNEES)),
                texte("instruction.vigilances", Bornes.TEXTE, t -> decider("Solide", "", t, DEUX_ANNEES)),
                texte("instruction.ecart_motif", Bornes.MOTIF, t -> rendre("Solide", "", "", DEUX_ANNEES, t)),
                texte("decision.motif", Bornes.TEXTE, t -> prendre(t, "Écart")),
                texte("decision.ecart_motif", Bornes.MOTIF, t -> prendre("Motif", t)),
                texte("decision.retrait_motif", Bornes.MOTIF, t -> {
                    var decidee = prendre("Motif", "Écart");
                    retraits.revenir(decidee.id(), decidee.version(), t);
                }),
                texte(
                        "grappe.abandon_motif",
                        Bornes.MOTIF,
                        t -> cycle.abandonner(deposee.id(), deposee.version(), LocalDate.of(2025, 6, 19), t))));
        textes.addAll(contact("grappe.contact_", c -> grappes.creer(saisie(c, GrappesDEssai.REPRESENTANT))));
        textes.addAll(contact("grappe.representant_", c -> grappes.creer(saisie(GrappesDEssai.CONTACT, c))));
        return textes;
    }

    private static List<TexteSaisi> contact(String prefixe, Consumer<Contact> service) {
        return List.of(
                partie(prefixe + "civilite", Bornes.CIVILITE, service, t -> new Contact(t, "Roux", "", "", "", "")),
                partie(prefixe + "nom", Bornes.NOM, service, t -> new Contact("", t, "", "", "", "")),
                partie(prefixe + "prenom", Bornes.NOM, service, t -> new Contact("", "Roux", t, "", "", "")),
                partie(prefixe + "fonction", Bornes.TITRE, service, t -> new Contact("", "Roux", "", t, "", "")),
                courriel(prefixe + "courriel", t -> service.accept(new Contact("", "Roux", "", "", t, ""))),
                telephone(prefixe + "telephone", t -> service.accept(new Contact("", "Roux", "", "", "", t))));
    }

    private static TexteSaisi partie(
            String colonne, int longueur, Consumer<Contact> service, Function<String, Contact> contact) {
        return texte(colonne, longueur, t -> service.accept(contact.apply(t)));
    }

    private static GrappeSaisie saisie(Contact contact, Contact representant) {
        var projet = GrappesDEssai.saisie("Canal", TypeProjet.ACQUISITION).projet();
        return new GrappeSaisie(0, projet, contact, representant, null, null);
    }

    private void creer(Projet projet) {
        grappes.creer(new GrappeSaisie(0, projet, GrappesDEssai.CONTACT, GrappesDEssai.REPRESENTANT, null, null));
    }

    private static Projet projet(String nom, String solution, String editeur) {
        var p = GrappesDEssai.saisie(nom, TypeProjet.ACQUISITION).projet();
        return p.avec(Solution.de(solution, editeur, true));
    }

    private void apprecier(String motif) {
        var solution = instructions.examen(deposee.id()).controles().stream()
                .filter(controle -> controle.critere() == Critere.SOLUTION)
                .findFirst()
                .orElseThrow();
        appreciations.apprecier(new AppreciationSaisie(
                deposee.id(),
                deposee.version(),
                Critere.SOLUTION,
                "",
                solution.trouvee(),
                solution.constat(),
                false,
                motif));
    }

    private void demander(String ligne, String motif) {
        complements.demander(
                new DemandeSaisie(deposee.id(), deposee.version(), List.of(ligne), LocalDate.of(2025, 6, 27), motif));
    }

    private void decider(String motif, String recommandation, String vigilance, String doubles) {
        rendre(motif, recommandation, vigilance, doubles, "");
    }

    private GrappeFiche prendre(String motif, String ecart) {
        var rendue = rendre("Solide", "", "", DEUX_ANNEES, "");
        return decisions.decider(
                new DecisionSaisie(rendue.id(), rendue.version(), true, Montant.euros(1_000), motif, ecart));
    }

    /** With a gap to justify, it proposes less than the scale gives. */
    private GrappeFiche rendre(String motif, String recommandation, String vigilance, String doubles, String ecart) {
        return instructions.rendre(new AvisSaisie(
                instruite.id(),
                instruite.version(),
                true,
                motif,
                List.of(recommandation),
                List.of(vigilance),
                instructions.examen(instruite.id()).expliquer(doubles),
                ecart.isEmpty() ? null : Montant.euros(1_000),
                ecart));
    }
}

package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.dossier.grappe.ui.RecevabiliteGrappe;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.InstructionFiche;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.AppreciationFiche;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.verification.redondance.Redondance;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the instruction checks, and the avis: to give, or as it was given. */
@org.springframework.stereotype.Component
class OngletInstruction implements OngletGrappe {

    static final String CHEMIN = "instruction";

    private final InstructionService service;
    private final ComplementService complements;
    private final AppreciationService appreciations;
    private final Deports deports;
    private final Clock horloge;

    OngletInstruction(
            InstructionService service,
            ComplementService complements,
            AppreciationService appreciations,
            Deports deports,
            Clock horloge) {
        this.service = service;
        this.appreciations = appreciations;
        this.deports = deports;
        this.complements = complements;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Instruction";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut().depose();
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var examen = service.examen(grappe.id());
        var ailleurs = service.ailleurs(grappe.id());
        var controles = new SectionControles(
                grappe,
                examen,
                appreciations,
                () -> service.examen(grappe.id()),
                ailleurs.isEmpty(),
                deports.raison(grappe.id()),
                rafraichir);
        var avis = new Div();
        avis.addClassName("instruction-avis");
        service.trouver(grappe.id())
                .ifPresentOrElse(
                        instruction -> avis.add(avis(grappe, examen, instruction, ailleurs, rafraichir)),
                        () -> avis.add(new H2("Avis"), new Paragraph(sansInstruction(grappe))));
        var demandes = new SectionComplements(grappe, complements, examen, LocalDate.now(horloge), rafraichir);
        // what is awaited comes before an avis that cannot be given yet
        var suite = new Div(demandes);
        suite.addClassName("instruction-suite");
        suite.addComponentAtIndex(grappe.statut().peutDevenir(StatutGrappe.EN_CONSTITUTION) ? 1 : 0, avis);
        var contenu = new Div(new RecevabiliteGrappe(grappe), controles, suite);
        contenu.addClassName("instruction");
        return contenu;
    }

    private static String sansInstruction(GrappeFiche grappe) {
        return switch (grappe.statut()) {
            case DEPOSEE ->
                grappe.recevabilite().complementsPour() != null
                        ? "L’instruction s’ouvrira une fois tous les compléments reçus."
                        : "L’instruction n’est pas ouverte. Elle s’ouvre avec le bouton de la prochaine étape.";
            case IRRECEVABLE -> "Un dossier irrecevable ne reçoit pas d’avis.";
            default -> "Cette grappe a été décidée sans instruction dans Treille.";
        };
    }

    /** @param ailleurs why the avis is not for the reader, « » when it is */
    private Component[] avis(
            GrappeFiche grappe, Examen examen, InstructionFiche fiche, String ailleurs, Runnable rafraichir) {
        if (fiche.decidee()) {
            return donne(grappe, examen, fiche, ailleurs.isEmpty(), rafraichir);
        }
        var ouverture = new Paragraph("Dossier dit recevable, et instruction ouverte, le "
                + Formats.dateHeure(fiche.ouverteLe()) + " par " + fiche.ouvertePar() + ".");
        ouverture.addClassName("texte-secondaire");
        var refermer = refermer(grappe, fiche, rafraichir);
        if (!AgentConnecte.courant().peut(Droits.DONNER_AVIS)) {
            return new Component[] {
                new H2("Avis"), ouverture, refermer, new Paragraph("L’avis sera donné par l’agence régionale de santé.")
            };
        }
        if (!ailleurs.isEmpty()) {
            return new Component[] {new H2("Avis"), ouverture, refermer, new Paragraph(ailleurs)};
        }
        return new Component[] {
            new H2("Avis"),
            ouverture,
            refermer,
            fiche.deport().isEmpty()
                    ? new FormulaireAvis(service, grappe, examen, fiche.doubleFinancement(), rafraichir)
                    : new Paragraph(fiche.deport())
        };
    }

    /** As long as nothing was done in it, an instruction opened by mistake is taken back. */
    private Component refermer(GrappeFiche grappe, InstructionFiche fiche, Runnable rafraichir) {
        var bouton = new Button(
                "Refermer l’instruction",
                clic -> new DemandeMotif(
                                "Refermer l’instruction de « " + grappe.nom() + " »",
                                List.of(
                                        "Le dossier redevient « Déposée » : son dépôt peut de nouveau être annulé, et des"
                                                + " compléments demandés.",
                                        "L’instruction se rouvre ensuite comme la première fois."),
                                "Refermer l’instruction",
                                motif -> service.refermer(grappe.id(), grappe.version(), motif),
                                () -> {
                                    Messages.succes("L’instruction est refermée.");
                                    rafraichir.run();
                                })
                        .open());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        bouton.setVisible(grappe.statut() == StatutGrappe.EN_INSTRUCTION
                && fiche.vierge()
                && AgentConnecte.courant().peut(Droits.INSTRUIRE));
        return bouton;
    }

    private Component[] donne(
            GrappeFiche grappe, Examen examen, InstructionFiche fiche, boolean sien, Runnable rafraichir) {
        var favorable = Boolean.TRUE.equals(fiche.favorable());
        var decideLe = fiche.decideLe();
        var informations = new Div(
                Champs.information(
                        "Donné le", decideLe == null ? "" : Formats.dateHeure(decideLe) + ", par " + fiche.decidePar()),
                Champs.information(
                        "Dit recevable, instruction ouverte le",
                        Formats.dateHeure(fiche.ouverteLe()) + ", par " + fiche.ouvertePar()),
                Champs.information("Motif", fiche.motif()));
        informations.addClassName("instruction-informations");
        if (favorable && examen.sousMinimum()) {
            informations.add(Champs.information(
                    "En dessous de la taille minimale",
                    examen.controle(Critere.REJOINTE).map(Controle::constat).orElse("")));
        }
        if (!fiche.doubleFinancement().isEmpty()) {
            informations.add(Champs.information("Absence de double financement", fiche.doubleFinancement()));
        }
        var propose = fiche.montantPropose();
        if (propose != null) {
            informations.add(Champs.information(
                    "Montant proposé",
                    Formats.montant(propose) + (fiche.ecartMotif().isEmpty() ? "" : "\u00A0: " + fiche.ecartMotif())));
        }
        informations.add(liste(
                "Conflits expliqués qui ne sont plus là",
                examen.anciennes().stream().map(OngletInstruction::ancienne).toList()));
        informations.add(liste("Recommandations", fiche.recommandations()));
        informations.add(liste("Points de vigilance", fiche.vigilances()));
        return new Component[] {
            new H2("Avis"),
            new Badge(favorable ? "Favorable" : "Défavorable", favorable ? Ton.REUSSI : Ton.ECHEC),
            informations,
            fiche.deport().isEmpty() ? corriger(grappe, sien, rafraichir) : new Paragraph(fiche.deport())
        };
    }

    /** Those that are there say it themselves, among the checks. */
    private static String ancienne(AppreciationFiche dite) {
        return Redondance.titre(dite.objet()) + ", expliqué le " + Formats.dateHeure(dite.le()) + " par " + dite.par()
                + "\u00A0: " + dite.motif();
    }

    /** As long as no decision follows it, an avis is taken back with a motive. */
    private Component corriger(GrappeFiche grappe, boolean sien, Runnable rafraichir) {
        var bouton = new Button(
                "Corriger l’avis", clic -> corriger(service, grappe, rafraichir).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        bouton.setVisible(sien
                && grappe.statut() == StatutGrappe.A_DECIDER
                && AgentConnecte.courant().peut(Droits.DONNER_AVIS));
        return bouton;
    }

    private static DemandeMotif corriger(InstructionService service, GrappeFiche grappe, Runnable rafraichir) {
        return new DemandeMotif(
                "Corriger l’avis sur «\u00A0" + grappe.nom() + "\u00A0»",
                List.of(
                        "L’avis est repris\u00A0: le dossier revient en instruction.",
                        "Ses textes restent dans le formulaire, à corriger."),
                "Corriger l’avis",
                motif -> service.reprendre(grappe.id(), grappe.version(), motif),
                () -> {
                    Messages.succes("L’avis est repris\u00A0: donnez-en un autre.");
                    rafraichir.run();
                });
    }

    private static Component liste(String libelle, List<String> textes) {
        var puces = new UnorderedList();
        textes.forEach(texte -> puces.add(new ListItem(texte)));
        var intitule = new Span(libelle);
        intitule.addClassName("information-libelle");
        var bloc = new Div(intitule, puces);
        bloc.addClassName("information");
        bloc.setVisible(!textes.isEmpty());
        return bloc;
    }
}

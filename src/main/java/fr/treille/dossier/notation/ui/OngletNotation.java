package fr.treille.dossier.notation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.ConsensusService;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.FicheLue;
import fr.treille.dossier.notation.MaFiche;
import fr.treille.dossier.notation.NotationFiche;
import fr.treille.dossier.notation.NotationService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;

/** The scores of a grappe: who gives them, one's own sheet, how far apart they are, and the consensus. */
@org.springframework.stereotype.Component
class OngletNotation implements OngletGrappe {

    private final NotationService service;
    private final EvaluateurService evaluateurs;
    private final ConsensusService consensus;
    private final InstructionService instructions;

    OngletNotation(
            NotationService service,
            EvaluateurService evaluateurs,
            ConsensusService consensus,
            InstructionService instructions) {
        this.service = service;
        this.evaluateurs = evaluateurs;
        this.consensus = consensus;
        this.instructions = instructions;
    }

    @Override
    public int ordre() {
        return 23;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Notation";
    }

    @Override
    public String chemin() {
        return "notation";
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut().depose() && AgentConnecte.courant().peut(Droits.INSTRUIRE);
    }

    /** Whether a file of that status is scored, or could have been: who has a link with it says so before, from the dépôt on. */
    static boolean notee(GrappeFiche grappe) {
        return grappe.statut() != StatutGrappe.DEPOSEE && grappe.statut() != StatutGrappe.IRRECEVABLE;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var notation = service.notation(grappe.id());
        var contenu = new Div();
        contenu.addClassName("notation");
        if (!notation.lien().isEmpty()) {
            contenu.add(section(
                    "Lien d’intérêts",
                    new Paragraph(
                            "Vous avez déclaré un lien d’intérêts avec ce dossier\u00A0: sa notation ne vous est plus"
                                    + " ouverte."),
                    Champs.information("Lien déclaré", notation.lien())));
            return contenu;
        }
        if (notation.grille().isEmpty() || !notee(grappe)) {
            // a link keeps from the avis and the decision too: it is declared of a file that is not scored
            contenu.add(
                    section(
                            "Notation",
                            new Paragraph(
                                    notation.grille().isEmpty()
                                            ? "La grille de l’appel à projets n’est pas chiffrée\u00A0: le dossier ne se"
                                                    + " note pas."
                                            : "La notation s’ouvre avec l’instruction.")),
                    new SectionEvaluateurs(grappe, notation, service, evaluateurs, rafraichir));
            return contenu;
        }
        contenu.add(consensus(grappe, notation, rafraichir));
        var mienne = notation.mienne();
        if (mienne != null) {
            contenu.add(mienne(grappe, notation, mienne, rafraichir));
        }
        contenu.add(new SectionEvaluateurs(grappe, notation, service, evaluateurs, rafraichir));
        if (!notation.soumises().isEmpty()) {
            contenu.add(section("Fiches soumises", TablesNotes.comparees(notation.soumises())));
        }
        return contenu;
    }

    private static Component section(String titre, Component... quoi) {
        var section = new Div(new H2(titre));
        section.add(quoi);
        section.addClassName("notation-section");
        return section;
    }

    private Component consensus(GrappeFiche grappe, NotationFiche notation, Runnable rafraichir) {
        var arrete = notation.consensus();
        if (arrete != null) {
            return section("Note du dossier", arrete(grappe, notation, arrete, rafraichir));
        }
        if (!notation.ouverte()) {
            return section("Note du dossier", new Paragraph("Ce dossier n’a pas été noté."));
        }
        var mienne = notation.mienne();
        if (mienne != null && mienne.soumiseLe() == null) {
            return section(
                    "Note du dossier",
                    new Paragraph("Soumettez votre fiche\u00A0: les autres, et le consensus, se voient ensuite."));
        }
        if (!notation.complete()) {
            return section(
                    "Note du dossier",
                    new Paragraph(
                            "Le consensus, qui fait la note du dossier, s’arrête quand tous les évaluateurs ont soumis leur"
                                    + " fiche."));
        }
        if (!AgentConnecte.courant().peut(Droits.DONNER_AVIS)) {
            return section("Note du dossier", new Paragraph("Le consensus est arrêté par qui donne l’avis."));
        }
        var ailleurs = instructions.ailleurs(grappe.id());
        if (!ailleurs.isEmpty()) {
            return section("Note du dossier", new Paragraph(ailleurs));
        }
        var formulaire = new FormulaireFiche(grappe.id(), consensus.depart(grappe.id()));
        var bouton = new Button(
                "Arrêter le consensus",
                clic -> formulaire.faire(consensus::arreter, () -> {
                    Messages.succes("Le consensus est arrêté\u00A0: le dossier a sa note.");
                    rafraichir.run();
                }));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return section(
                "Consensus à arrêter",
                new Paragraph("Il part de la moyenne des fiches, au demi-point près\u00A0: corrigez-la au besoin."),
                formulaire,
                bouton);
    }

    private Component arrete(GrappeFiche grappe, NotationFiche notation, FicheLue arrete, Runnable rafraichir) {
        var rang = notation.rang();
        var informations = new Div(
                Champs.information("Note", TablesNotes.sur(arrete.total(), arrete.maximum())),
                Champs.information("Rang dans la fenêtre", rang == null ? "" : rang.enClair()),
                Champs.information(
                        "Consensus arrêté le", Formats.dateHeure(arrete.soumiseLe()) + ", par " + arrete.auteur()));
        informations.addClassName("informations");
        var reprendre = new Button(
                "Reprendre le consensus",
                clic -> new DemandeMotif(
                                "Reprendre le consensus sur «\u00A0" + grappe.nom() + "\u00A0»",
                                List.of(
                                        "Le dossier n’a plus de note tant que le consensus n’est pas arrêté de nouveau.",
                                        "Les fiches des évaluateurs restent comme elles sont."),
                                "Reprendre le consensus",
                                motif -> consensus.reprendre(grappe.id(), notation.versionConsensus(), motif),
                                () -> {
                                    Messages.succes("Le consensus est repris\u00A0: arrêtez-en un autre.");
                                    rafraichir.run();
                                })
                        .open());
        reprendre.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reprendre.setVisible(notation.ouverte()
                && AgentConnecte.courant().peut(Droits.DONNER_AVIS)
                && instructions.ailleurs(grappe.id()).isEmpty());
        return new Div(informations, TablesNotes.fiche("Consensus", arrete.notes()), reprendre);
    }

    private Component mienne(GrappeFiche grappe, NotationFiche notation, MaFiche mienne, Runnable rafraichir) {
        var soumiseLe = mienne.soumiseLe();
        if (soumiseLe != null) {
            return section(
                    "Votre fiche",
                    new Paragraph("Soumise le " + Formats.dateHeure(soumiseLe) + "\u00A0: elle ne change plus."),
                    TablesNotes.fiche("Votre fiche", mienne.notes()));
        }
        if (!notation.ouverte()) {
            return section("Votre fiche", new Paragraph("Votre fiche n’a pas été soumise avant la décision."));
        }
        var formulaire = new FormulaireFiche(grappe.id(), mienne);
        var brouillon = new Button("Enregistrer le brouillon", clic -> formulaire.garder(service::enregistrer));
        var soumettre = new Button(
                "Soumettre la fiche",
                clic -> formulaire.faire(service::soumettre, () -> {
                    Messages.succes("Votre fiche est soumise.");
                    rafraichir.run();
                }));
        soumettre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var gestes = new Div(brouillon, soumettre);
        gestes.addClassName("notation-gestes");
        return section(
                "Votre fiche",
                new Paragraph(
                        "Personne d’autre ne la voit avant que vous la soumettiez\u00A0; soumise, elle ne change plus."),
                formulaire,
                gestes);
    }
}

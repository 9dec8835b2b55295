package fr.treille.dossier.notation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.notation.EtatEvaluation;
import fr.treille.dossier.notation.EvaluateurLigne;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.NotationFiche;
import fr.treille.dossier.notation.NotationService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Droits;
import java.util.List;

/** Who scores a grappe, where each is, who is kept out by a link of interest, and where one declares one's own. */
class SectionEvaluateurs extends Div {

    private final GrappeFiche grappe;
    private final NotationFiche notation;
    private final NotationService service;
    private final EvaluateurService evaluateurs;
    private final Runnable rafraichir;

    SectionEvaluateurs(
            GrappeFiche grappe,
            NotationFiche notation,
            NotationService service,
            EvaluateurService evaluateurs,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.notation = notation;
        this.service = service;
        this.evaluateurs = evaluateurs;
        this.rafraichir = rafraichir;
        addClassName("notation-section");
        var note = OngletNotation.notee(grappe) && !notation.grille().isEmpty();
        add(new H2(note ? "Évaluateurs" : "Liens d’intérêts"));
        if (notation.evaluateurs().isEmpty()) {
            add(new Paragraph(
                    note
                            ? "Personne n’est désigné pour noter ce dossier."
                            : "Personne n’a déclaré de lien d’intérêts avec ce dossier."));
        } else {
            var liste = new UnorderedList();
            liste.addClassName("notation-evaluateurs");
            notation.evaluateurs().forEach(evaluateur -> liste.add(ligne(evaluateur)));
            add(liste);
        }
        add(gestes());
    }

    private ListItem ligne(EvaluateurLigne evaluateur) {
        var ligne = new ListItem(
                new Badge(evaluateur.etat().libelle(), ton(evaluateur.etat())), new Span(texte(evaluateur)));
        var modifiable = evaluateur.etat() == EtatEvaluation.A_REMPLIR || evaluateur.etat() == EtatEvaluation.COMMENCEE;
        if (modifiable && notation.ouverte()) {
            var retirer = new Button("Retirer", clic -> {
                if (Messages.essayer(() -> evaluateurs.retirer(grappe.id(), evaluateur.agentId()))) {
                    Messages.succes(evaluateur.nom() + " n’évalue plus ce dossier.");
                    rafraichir.run();
                }
            });
            retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            retirer.setAriaLabel("Retirer " + evaluateur.nom() + " des évaluateurs");
            ligne.add(retirer);
        }
        if (evaluateur.levable() && AgentConnecte.courant().peut(Droits.SELECTIONNER)) {
            ligne.add(lever(evaluateur));
        }
        return ligne;
    }

    private Button lever(EvaluateurLigne evaluateur) {
        var bouton = new Button(
                "Lever ce lien",
                clic -> new DemandeMotif(
                                "Lever le lien d’intérêts de " + evaluateur.nom(),
                                List.of(
                                        "Lien déclaré\u00A0: " + evaluateur.lien(),
                                        "Cette personne peut de nouveau donner l’avis et décider, dans ses droits\u00A0; sa"
                                                + " fiche, "
                                                + (notation.consensus() == null
                                                        ? "si elle l’avait soumise, compte de nouveau."
                                                        : "si elle ne l’avait pas soumise, n’est plus attendue."),
                                        "Le lien déclaré, votre nom et votre motif restent au dossier."),
                                "Lever ce lien",
                                motif -> evaluateurs.leverLien(grappe.id(), evaluateur.agentId(), motif),
                                () -> {
                                    Messages.succes("Le lien d’intérêts est levé.");
                                    rafraichir.run();
                                })
                        .open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Lever le lien d’intérêts de " + evaluateur.nom());
        return bouton;
    }

    private String texte(EvaluateurLigne evaluateur) {
        var soumiseLe = evaluateur.soumiseLe();
        var levee = evaluateur.levee().isEmpty()
                ? ""
                : ". Lien d’intérêts (" + evaluateur.lien() + ") " + evaluateur.levee();
        return evaluateur.nom()
                + switch (evaluateur.etat()) {
                    case ECARTEE -> "\u00A0: " + evaluateur.lien() + sort(evaluateur);
                    case SOUMISE -> soumiseLe == null ? "" : ", le " + Formats.dateHeure(soumiseLe);
                    case A_REMPLIR, COMMENCEE, LIEN_LEVE -> "";
                }
                + levee;
    }

    /** What becomes of their sheet once the consensus is set. */
    private String sort(EvaluateurLigne evaluateur) {
        var arrete = notation.consensus();
        if (arrete == null || evaluateur.soumiseLe() == null) {
            return "";
        }
        var le = "consensus arrêté le " + Formats.dateHeure(arrete.soumiseLe());
        return evaluateur.gardee()
                ? "\u00A0; fiche gardée dans le " + le
                : "\u00A0; fiche laissée hors du " + le + "\u00A0: ce lien ne se lève que si ce consensus est repris";
    }

    private static Ton ton(EtatEvaluation etat) {
        return switch (etat) {
            case A_REMPLIR, LIEN_LEVE -> Ton.NEUTRE;
            case COMMENCEE -> Ton.EN_COURS;
            case SOUMISE -> Ton.REUSSI;
            case ECARTEE -> Ton.ALERTE;
        };
    }

    private Component gestes() {
        var designer = new Button("Désigner des évaluateurs", clic -> designer());
        designer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        designer.setVisible(notation.ouverte()
                && notation.consensus() == null
                && !notation.grille().isEmpty());
        var lien = new Button(
                "Déclarer un lien d’intérêts",
                clic -> new DemandeMotif(
                                "Déclarer un lien d’intérêts avec «\u00A0" + grappe.nom() + "\u00A0»",
                                consequences(),
                                "Déclarer ce lien",
                                motif -> service.declarerLien(grappe.id(), motif),
                                () -> {
                                    Messages.succes("Votre lien d’intérêts est déclaré.");
                                    rafraichir.run();
                                })
                        .open());
        lien.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var gestes = new Div(designer, lien);
        gestes.addClassName("notation-gestes");
        return gestes;
    }

    private List<String> consequences() {
        var mienne = notation.mienne();
        var arrete = notation.consensus();
        return List.of(
                "La notation de ce dossier ne vous est plus ouverte\u00A0: vous ne la voyez ni ne la remplissez.",
                "Vous ne l’instruisez plus, n’en donnez plus l’avis, n’en décidez plus et ne revenez plus sur sa décision.",
                mienne != null && mienne.soumiseLe() != null && arrete != null
                        ? "Votre fiche reste dans le consensus arrêté le " + Formats.dateHeure(arrete.soumiseLe())
                                + "\u00A0; elle en sort s’il est repris."
                        : "Votre fiche, même soumise, ne compte pas.",
                "Le lien que vous dites reste au dossier\u00A0; la coordination peut le lever, avec un motif.");
    }

    private void designer() {
        var dialogue = new Dialog();
        dialogue.setHeaderTitle("Désigner des évaluateurs");
        dialogue.setWidth("32rem");
        var agents = new ChampChoixMultiple<AgentLigne>("Évaluateurs");
        agents.setItemLabelGenerator(AgentLigne::nom);
        Champs.proposer(agents, evaluateurs.proposables(grappe.id()));
        agents.setHelperText(
                "Agents qui instruisent et voient cette grappe. Chacun remplit sa fiche sans voir les autres\u00A0: qui s’est"
                        + " retiré, ou a lu les fiches, n’est plus proposé.");
        agents.setRequiredIndicatorVisible(true);
        agents.setWidthFull();
        var bouton = new Button("Désigner", clic -> {
            var choisis = agents.getValue().stream().map(AgentLigne::id).toList();
            if (Formulaire.surUnChamp(agents, () -> evaluateurs.designer(grappe.id(), choisis))) {
                dialogue.close();
                Messages.succes(choisis.size() > 1 ? "Les évaluateurs sont désignés." : "L’évaluateur est désigné.");
                rafraichir.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialogue.add(agents);
        dialogue.getFooter().add(new Button("Annuler", clic -> dialogue.close()), bouton);
        dialogue.open();
    }
}

package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Affectations and absences in the order of time, with what one may do to each. */
final class Frise {

    private final Dialogues dialogues;
    private final Runnable ensuite;
    private final LocalDate aujourdhui;

    Frise(Dialogues dialogues, Runnable ensuite) {
        this.dialogues = dialogues;
        this.ensuite = ensuite;
        this.aujourdhui = dialogues.aujourdhui();
    }

    /**
     * Past, present and to come, the latest first.
     *
     * @param qui what each line is about: a person, or a territoire
     * @param vide what to say and do when there is none
     */
    Component affectations(List<AffectationLigne> lignes, Function<AffectationLigne, Component> qui, String vide) {
        if (lignes.isEmpty()) {
            return new Paragraph(vide);
        }
        var liste = new OrderedList();
        liste.addClassName("equipe-frise");
        for (var ligne : lignes) {
            var quand = new Span(ligne.periode().enClair());
            quand.addClassName("equipe-quand");
            var part = new Span(ligne.partEnClair()
                    + (ligne.cote() == null ? "" : " · " + ligne.cote().libelle()));
            part.addClassName("texte-secondaire");
            var element = new ListItem(AffichageEquipe.etat(ligne, aujourdhui), quand, qui.apply(ligne), part);
            actions(element, ligne);
            liste.add(element);
        }
        return liste;
    }

    private void actions(ListItem element, AffectationLigne ligne) {
        if (ligne.part() == Part.REMPLACANT || !Dialogues.permis(ligne.cote())) {
            return;
        }
        var fin = ligne.periode().au();
        if (ligne.periode().du().isAfter(aujourdhui)) {
            element.add(bouton(
                    "Retirer",
                    "Retirer l’affectation à venir de " + ligne.agentNom(),
                    () -> dialogues.retirer(ligne, ensuite)));
        } else if (fin == null || fin.isAfter(aujourdhui)) {
            element.add(bouton(
                    "Terminer",
                    "Terminer l’affectation de " + ligne.agentNom() + " sur " + ligne.territoireNom(),
                    () -> dialogues.terminer(ligne, ensuite)));
        }
    }

    /** Who covers on one side on one day. */
    Component couverture(String titre, List<AffectationLigne> lignes, String vide) {
        var carte = new Div();
        carte.addClassName("equipe-carte");
        var entete = new Span(titre);
        entete.addClassName("information-libelle");
        carte.add(entete);
        if (lignes.isEmpty()) {
            carte.add(new Badge(vide, Badge.Ton.ALERTE));
        }
        var liste = new UnorderedList();
        lignes.forEach(ligne -> {
            var depuis = new Span(ligne.partEnClair() + ", " + ligne.periode().enClair());
            depuis.addClassName("texte-secondaire");
            liste.add(new ListItem(new Span(ligne.agentNom()), depuis));
        });
        carte.add(liste);
        return carte;
    }

    Component absences(List<AbsenceLigne> lignes, String vide) {
        if (lignes.isEmpty()) {
            return new Paragraph(vide);
        }
        var modifiables = dialogues.affectables().stream().map(AgentLigne::id).toList();
        var liste = new OrderedList();
        liste.addClassName("equipe-frise");
        for (var absence : lignes) {
            var quand = new Span(absence.periode().enClair());
            quand.addClassName("equipe-quand");
            var qui = new Span(absence.agentNom() + ", en absence");
            var remplacant = new Span("remplacement par " + absence.remplacantNom()
                    + (absence.motif().isEmpty() ? "" : " · " + absence.motif()));
            remplacant.addClassName("texte-secondaire");
            var element = new ListItem(etat(absence.periode().du(), absence.au()), quand, qui, remplacant);
            if (Dialogues.peutAffecter() && modifiables.contains(absence.agentId())) {
                if (absence.du().isAfter(aujourdhui)) {
                    element.add(bouton(
                            "Annuler",
                            "Annuler l’absence de " + absence.agentNom(),
                            () -> dialogues.annuler(absence, ensuite)));
                } else if (absence.au().isAfter(aujourdhui)) {
                    element.add(bouton(
                            "Écourter",
                            "Écourter l’absence de " + absence.agentNom(),
                            () -> dialogues.ecourter(absence, ensuite)));
                }
            }
            liste.add(element);
        }
        return liste;
    }

    private Badge etat(LocalDate du, LocalDate au) {
        if (du.isAfter(aujourdhui)) {
            return new Badge("À venir", Badge.Ton.EN_COURS);
        }
        return au.isBefore(aujourdhui)
                ? new Badge("Passée", Badge.Ton.NEUTRE)
                : new Badge("En cours", Badge.Ton.ALERTE);
    }

    private static Button bouton(String verbe, String quoi, Runnable action) {
        var bouton = new Button(verbe, clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        bouton.setAriaLabel(quoi);
        return bouton;
    }
}

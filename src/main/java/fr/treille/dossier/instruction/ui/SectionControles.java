package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.function.Supplier;

/** The criteria of a file: the rule, where it is written, the facts, what a person found of them. */
class SectionControles extends Div {

    private final GrappeFiche grappe;
    private final AppreciationService service;
    private final Supplier<Examen> relire;
    private final boolean sien;
    private final String deport;
    private final Runnable rafraichir;

    /**
     * @param relire what the checks say now
     * @param sien whether the avis is for the reader, as far as territoires go
     * @param deport why the reader judges nothing of the file, « » when they may
     */
    SectionControles(
            GrappeFiche grappe,
            Examen examen,
            AppreciationService service,
            Supplier<Examen> relire,
            boolean sien,
            String deport,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.service = service;
        this.relire = relire;
        this.sien = sien;
        this.deport = deport;
        this.rafraichir = rafraichir;
        addClassName("instruction-controles");
        var liste = new UnorderedList();
        liste.addClassName("controles");
        examen.controles().forEach(controle -> liste.add(ligne(controle)));
        add(new H2("Contrôles"));
        if (!deport.isEmpty() && examen.controles().stream().anyMatch(this::appreciable)) {
            add(new Paragraph(deport));
        }
        add(liste);
    }

    private ListItem ligne(Controle controle) {
        var regle = new Span(controle.regle());
        regle.addClassName("controle-regle");
        var corps = new Div(regle, texte(controle.constat()), texte("Source\u00A0: " + controle.source() + "."));
        if (!controle.appreciationEnClair().isEmpty()) {
            var trouve = texte(controle.appreciationEnClair());
            trouve.setClassName("texte-alerte", !controle.apprecie());
            corps.add(trouve);
        }
        if (appreciable(controle) && deport.isEmpty()) {
            corps.add(apprecier(controle));
        }
        return new ListItem(
                new Badge(
                        controle.niveau().libelle(),
                        switch (controle.niveau()) {
                            case SATISFAIT -> Ton.REUSSI;
                            case A_APPRECIER -> Ton.ALERTE;
                            case NON_SATISFAIT -> Ton.ECHEC;
                        }),
                corps);
    }

    private static Div texte(String texte) {
        var ligne = new Div(texte);
        ligne.addClassName("controle-constat");
        return ligne;
    }

    private boolean appreciable(Controle controle) {
        return sien
                && controle.appreciable()
                && controle.ouvert(grappe.statut())
                && AgentConnecte.courant().peut(Droits.DONNER_AVIS);
    }

    private Button apprecier(Controle controle) {
        var bouton = new Button(
                controle.apprecie() ? "Apprécier autrement" : "Apprécier",
                clic -> new ApprecierDialog(grappe, controle, service, relire, rafraichir).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        bouton.setAriaLabel("Apprécier «\u00A0" + controle.regle() + "\u00A0»");
        return bouton;
    }
}

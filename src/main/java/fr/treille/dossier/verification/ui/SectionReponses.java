package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.ReponseFiche;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationFiche;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What only a person appreciates of a file: to be said, or as it was, by whom and why. */
class SectionReponses extends Div {

    /** @param deport why the reader judges nothing of the file, « » when they may */
    SectionReponses(
            VerificationService service,
            GrappeFiche grappe,
            VerificationFiche fiche,
            String deport,
            LocalDate aujourdhui,
            Runnable rafraichir) {
        addClassName("instruction-avis");
        var instruit = AgentConnecte.courant().peut(Droits.INSTRUIRE);
        var liste = new UnorderedList();
        liste.addClassName("controles");
        for (var sujet : Sujet.values()) {
            var dite = fiche.dites().get(sujet);
            if (dite == null && !fiche.aDire().contains(sujet)) {
                continue;
            }
            var ligne = ligne(sujet, dite);
            if (fiche.aDire().contains(sujet) && instruit && deport.isEmpty()) {
                var bouton = new Button(
                        dite == null ? "Apprécier" : "Corriger",
                        clic -> new ApprecierDialog(service, grappe, sujet, fiche, aujourdhui, rafraichir).open());
                bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
                bouton.setAriaLabel(bouton.getText() + "\u00A0: " + sujet.libelle());
                ligne.add(new Div(bouton));
            }
            liste.add(ligne);
        }
        setVisible(liste.getChildren().findAny().isPresent());
        add(new H2("À apprécier"));
        if (!fiche.aDire().isEmpty() && instruit && !deport.isEmpty()) {
            add(new Paragraph(deport));
        }
        add(liste);
    }

    private static ListItem ligne(Sujet sujet, @Nullable ReponseFiche dite) {
        var affirmation = new Span(sujet.affirmation());
        affirmation.addClassName("controle-regle");
        var constat = new Div(dite == null ? "Personne ne l’a encore apprécié." : Lettres.majuscule(dite.enClair()));
        constat.addClassName("controle-constat");
        if (dite != null && !dite.tient()) {
            constat.add(
                    " Ce qu’elle regardait a changé, ou n’était pas encore gardé avec elle\u00A0: elle est à redire.");
        }
        var badge = dite == null || !dite.tient()
                ? new Badge("À apprécier", Ton.ALERTE)
                : new Badge(
                        Lettres.majuscule(sujet.reponse(dite.satisfait())), dite.satisfait() ? Ton.REUSSI : Ton.ECHEC);
        return new ListItem(badge, new Div(affirmation, constat));
    }
}

package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import java.util.Set;

/** A piece that the call names: its state, why it is asked for, what was given of it. */
class LignePieceAttendue extends ListItem {

    LignePieceAttendue(PieceAttendue attendue, GestesPieces gestes) {
        var piece = attendue.piece();
        var nom = new Span(piece.libelle());
        nom.addClassName("controle-regle");
        var corps = new Div(nom);
        texte(corps, precision(attendue));
        texte(corps, attendue.fait());
        attendue.donnees().forEach(donnee -> corps.add(new LignePieceDonnee(donnee, gestes)));
        if (gestes.permis()) {
            var actions = new Div(gestes.joindre(
                    piece.libelle(), attendue.donnees().isEmpty() ? "Joindre" : "Joindre un autre fichier"));
            actions.addClassName("barre-actions");
            if (gestes.juge() && attendue.acceptees() < piece.minimum()) {
                var vue = new Button("Vue sur l’outil national", clic -> gestes.constater(Set.of(piece.libelle())));
                vue.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                vue.setAriaLabel("«\u00A0" + piece.libelle() + "\u00A0» vue sur l’outil national");
                actions.add(vue);
            }
            corps.add(actions);
        }
        add(badge(attendue), corps);
    }

    private static String precision(PieceAttendue attendue) {
        var minimum = attendue.piece().minimum();
        var compte = minimum == 1 || attendue.piece().precision().startsWith("deux") ? "" : minimum + " au moins";
        var precision = attendue.piece().precision();
        return precision + (precision.isEmpty() || compte.isEmpty() ? "" : ", ") + compte;
    }

    private static void texte(Div corps, String texte) {
        if (!texte.isEmpty()) {
            var ligne = new Div(texte);
            ligne.addClassName("controle-constat");
            corps.add(ligne);
        }
    }

    private static Badge badge(PieceAttendue attendue) {
        var etat = attendue.etat();
        return new Badge(
                attendue.recommandee() && attendue.donnees().isEmpty() ? "Non donnée" : etat.libelle(),
                switch (etat) {
                    case ACCEPTEE -> Ton.REUSSI;
                    case A_VERIFIER -> Ton.EN_COURS;
                    case REFUSEE -> Ton.ECHEC;
                    case INCOMPLETE -> Ton.ALERTE;
                    case MANQUANTE -> attendue.recommandee() ? Ton.NEUTRE : Ton.ALERTE;
                });
    }
}

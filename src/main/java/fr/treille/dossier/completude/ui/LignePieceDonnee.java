package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.completude.EtatPieceDossier;
import fr.treille.dossier.completude.PieceDonnee;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.piece.ui.LienPiece;

/** Something given of a piece: its file, what is to be known of it, what was found, and what can be done. */
class LignePieceDonnee extends Div {

    LignePieceDonnee(PieceDonnee donnee, GestesPieces gestes) {
        addClassName("piece-donnee");
        var fichier = donnee.fichier();
        var entete = new Div();
        entete.addClassName("barre-actions");
        entete.add(
                fichier == null
                        ? new Span(donnee.nom())
                        : new LienPiece(
                                fichier,
                                fichier.nom() + " (" + Formats.taille(fichier.taille()) + ")",
                                () -> gestes.contenu(donnee, fichier.version())));
        entete.add(new Badge(donnee.etat().libelle(), ton(donnee.etat())));
        if (fichier != null && !fichier.reserve().isEmpty()) {
            entete.add(new Badge("Attention\u00A0: " + fichier.reserve(), Ton.ALERTE));
        }
        var qui = new Div(
                "Reçue le " + Formats.dateHeure(donnee.recueLe()) + " par " + donnee.recuePar() + jugement(donnee)
                        + (fichier == null || fichier.version() == 1 ? "" : " Version " + fichier.version() + "."));
        qui.addClassName("controle-constat");
        add(entete, qui);
        var actions = new Div();
        actions.addClassName("barre-actions");
        if (fichier != null && fichier.lisible()) {
            actions.add(bouton("Voir", donnee, () -> gestes.voir(donnee)));
        }
        if (gestes.permis() && donnee.etat() != EtatPieceDossier.RETIREE) {
            if (gestes.juge() && donnee.etat() != EtatPieceDossier.ACCEPTEE && (fichier == null || fichier.lisible())) {
                actions.add(bouton("Accepter", donnee, () -> gestes.accepter(donnee)));
            }
            if (gestes.juge() && donnee.etat() != EtatPieceDossier.REFUSEE) {
                actions.add(bouton("Refuser", donnee, () -> gestes.refuser(donnee)));
            }
            actions.add(
                    bouton("Remplacer", donnee, () -> gestes.remplacer(donnee)),
                    bouton("Retirer", donnee, () -> gestes.retirer(donnee)));
        }
        add(actions);
    }

    private static String jugement(PieceDonnee donnee) {
        var jugeeLe = donnee.jugeeLe();
        return jugeeLe == null
                ? "."
                : "\u00A0; " + donnee.etat().libelle().toLowerCase(java.util.Locale.FRENCH) + " le "
                        + Formats.dateHeure(jugeeLe) + " par " + donnee.jugeePar()
                        + (donnee.motif().isEmpty() ? "." : "\u00A0: " + donnee.motif());
    }

    private static Ton ton(EtatPieceDossier etat) {
        return switch (etat) {
            case RECUE -> Ton.EN_COURS;
            case ACCEPTEE -> Ton.REUSSI;
            case REFUSEE -> Ton.ECHEC;
            case RETIREE -> Ton.NEUTRE;
        };
    }

    private static Button bouton(String verbe, PieceDonnee donnee, Runnable geste) {
        var bouton = new Button(verbe, clic -> geste.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        bouton.setAriaLabel(verbe + " «\u00A0" + donnee.nom() + "\u00A0»"
                + (donnee.attendue().isEmpty() ? "" : ", " + donnee.attendue()));
        return bouton;
    }
}

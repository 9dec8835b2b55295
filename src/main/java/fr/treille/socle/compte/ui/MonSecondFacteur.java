package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.facteur.SecondFacteurFiche;

/** The part of one's account about the second factor. */
class MonSecondFacteur extends Div {

    private final MonSecondFacteurService service;
    private final String session;
    private final Runnable suite;

    /** @param suite after a change: other sessions may be closed */
    MonSecondFacteur(MonSecondFacteurService service, String session, Runnable suite) {
        this.service = service;
        this.session = session;
        this.suite = suite;
        addClassName("mon-second-facteur");
        actualiser();
    }

    private void actualiser() {
        removeAll();
        service.fiche()
                .ifPresentOrElse(
                        this::montrer,
                        () -> add(new Paragraph(
                                "Il n’y en a pas à prendre ici\u00A0: cette installation n’en propose pas, ou vous vous connectez"
                                        + " par un fournisseur d’identité, qui s’en charge.")));
    }

    private void montrer(SecondFacteurFiche fiche) {
        var depuis = fiche.depuis();
        var boutons = new Div();
        boutons.addClassName("boutons");
        if (depuis == null) {
            add(new Paragraph(
                    "En plus du mot de passe, un code que votre téléphone calcule\u00A0: qui apprendrait votre mot de"
                            + " passe n’entrerait pas."));
            boutons.add(new Button("Prendre un second facteur", clic -> prendre(false)));
        } else {
            add(new Paragraph("Actif depuis le " + Formats.dateHeure(depuis) + ". Codes de secours restants\u00A0: "
                    + fiche.codesRestants() + "."));
            boutons.add(new Button("Remplacer", clic -> prendre(true)));
            if (fiche.exige()) {
                add(new Paragraph("Votre rôle l’exige."));
            } else {
                boutons.add(new Button(
                        "Retirer",
                        clic -> SecondFacteurDialog.retirer(service, session, this::change)
                                .open()));
            }
        }
        add(boutons);
    }

    private void prendre(boolean present) {
        Messages.essayer(() -> SecondFacteurDialog.prendre(service, present, session, this::change)
                .open());
    }

    private void change() {
        actualiser();
        suite.run();
    }
}

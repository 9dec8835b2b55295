package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationFiche;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;

/** Says what one finds of a file on a subject, and why. */
class ApprecierDialog extends Dialog {

    private final Formulaire<ReponseSaisie> formulaire = new Formulaire<>(ReponseSaisie.class);

    ApprecierDialog(
            VerificationService service,
            GrappeFiche grappe,
            Sujet sujet,
            VerificationFiche fiche,
            LocalDate aujourdhui,
            Runnable ensuite) {
        setHeaderTitle(sujet.libelle() + " de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("36rem");
        var reponse = formulaire.lier(
                new RadioButtonGroup<Boolean>("Votre appréciation", true, false), ReponseSaisie::satisfait);
        reponse.setItemLabelGenerator(vrai -> Lettres.majuscule(sujet.reponse(vrai)));
        reponse.setRequiredIndicatorVisible(true);
        var jour = formulaire.lier(Champs.date("Depuis le", PlageDates.FAIT, aujourdhui), ReponseSaisie::jour);
        jour.setVisible(sujet.date());
        var motif = formulaire.lier(new TextArea("Motif"), ReponseSaisie::motif);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        formulaire.afficher(depart(grappe.id(), sujet, fiche));
        var bouton = new Button("Enregistrer l’appréciation", clic -> {
            if (formulaire.enregistrer(
                    service::apprecier, () -> depart(grappe.id(), sujet, service.fiche(grappe.id())))) {
                close();
                Messages.succes("L’appréciation est enregistrée.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(sujet.affirmation() + "."), reponse, jour, motif);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }

    private static ReponseSaisie depart(long grappeId, Sujet sujet, VerificationFiche fiche) {
        var dite = fiche.dites().get(sujet);
        return dite == null
                ? new ReponseSaisie(grappeId, sujet, 0, fiche.vu(sujet), null, null, "")
                : new ReponseSaisie(
                        grappeId, sujet, dite.version(), fiche.vu(sujet), dite.satisfait(), dite.jour(), dite.motif());
    }
}

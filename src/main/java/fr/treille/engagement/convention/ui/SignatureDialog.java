package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.SignatureDePartie;
import fr.treille.engagement.convention.SignatureSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records on which day and where each party signed, as the paper says it; what a party signed already is only shown. */
class SignatureDialog extends Dialog {

    private final Formulaire<SignatureSaisie> formulaire = new Formulaire<>(SignatureSaisie.class);

    SignatureDialog(ConventionFiche convention, ConventionService service, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle("Enregistrer la signature de la convention " + convention.reference());
        setWidth("38rem");
        var champs = new Div(
                partie(
                        "Signée du porteur",
                        convention.duPorteur(),
                        convention.date(),
                        aujourdhui,
                        SignatureSaisie::porteurLe,
                        SignatureSaisie::porteurLieu),
                partie(
                        "Signée de l’agence",
                        convention.deLAgence(),
                        convention.date(),
                        aujourdhui,
                        SignatureSaisie::agenceLe,
                        SignatureSaisie::agenceLieu));
        champs.addClassName("complements-champs");
        formulaire.afficher(new SignatureSaisie(convention.id(), convention.version(), null, "", null, ""));
        add(
                new Paragraph("Le jour et le lieu que chaque partie a écrits, du " + Formats.date(convention.date())
                        + ", date de la convention, à aujourd’hui. La dernière des deux dates fait courir les "
                        + convention.dureeMois() + " mois de la convention."),
                champs,
                new Paragraph(
                        "Une fois signée des deux parties, la grappe passe à l’état «\u00A0conventionnée\u00A0»\u00A0; la"
                                + " première moitié, " + convention.premierVersement() + ", peut être versée."));
        var enregistrer = new Button("Enregistrer la signature", clic -> {
            if (formulaire.enregistrer(service::enregistrerSignature)) {
                close();
                Messages.succes("La signature est enregistrée.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private Component partie(
            String libelle,
            @Nullable SignatureDePartie faite,
            LocalDate depuis,
            LocalDate aujourdhui,
            Composante<SignatureSaisie, @Nullable LocalDate> jour,
            Composante<SignatureSaisie, String> place) {
        if (faite != null) {
            return Champs.information(libelle, faite.enClair());
        }
        var le = formulaire.lier(Champs.date(libelle + " le", PlageDates.FAIT, aujourdhui), jour);
        le.setMin(depuis);
        le.setMax(aujourdhui);
        var lieu = formulaire.lier(new TextField(libelle + " à"), place);
        lieu.setMaxLength(Bornes.NOM);
        var deux = new Div(le, lieu);
        deux.addClassName("signature-partie");
        return deux;
    }
}

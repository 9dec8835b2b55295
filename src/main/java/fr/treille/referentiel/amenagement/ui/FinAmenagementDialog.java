package fr.treille.referentiel.amenagement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives an aménagement its last day, and says why. */
class FinAmenagementDialog extends Dialog {

    private final Formulaire<Fin> formulaire = new Formulaire<>(Fin.class);

    private record Fin(@Nullable LocalDate jusquAu, String motif) {}

    FinAmenagementDialog(AmenagementService service, AmenagementLigne ligne, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle("Mettre fin à un aménagement");
        setWidth("32rem");
        var jusquAu = formulaire.lier(Champs.date("Dernier jour", PlageDates.AMENAGEMENT, aujourdhui), Fin::jusquAu);
        jusquAu.setRequiredIndicatorVisible(true);
        var motif = formulaire.lier(new TextArea("Motif"), Fin::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setRequiredIndicatorVisible(true);
        motif.setWidthFull();
        formulaire.afficher(new Fin(aujourdhui, ""));
        add(
                new Paragraph("«\u00A0" + ligne.situation() + "\u00A0» (" + ligne.source() + ")"),
                jusquAu,
                motif,
                new Paragraph(
                        "Les périodes de mesure qui finissent après ce jour ne le suivent plus. Les réductions déjà"
                                + " enregistrées restent."));
        var terminer = new Button("Mettre fin", clic -> {
            if (formulaire.enregistrer(fin -> {
                var dernier = fin.jusquAu();
                if (dernier == null) {
                    throw Refus.surChamp("jusquAu", "Donnez le dernier jour.");
                }
                service.terminer(ligne.id(), ligne.version(), dernier, fin.motif());
            })) {
                close();
                Messages.succes("L’aménagement prend fin.");
                ensuite.run();
            }
        });
        terminer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), terminer);
    }
}

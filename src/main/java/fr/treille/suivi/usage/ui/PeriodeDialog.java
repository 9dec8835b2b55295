package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.PlaceRefus;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.PeriodeSaisie;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The days of a period, opened or corrected. */
final class PeriodeDialog extends Dialog {

    private final Formulaire<PeriodeSaisie> formulaire = new Formulaire<>(PeriodeSaisie.class);
    private final ChampDate debut;
    private final ChampDate fin;

    private PeriodeDialog(
            String titre,
            String verbe,
            LocalDate aujourdhui,
            int mois,
            Function<PeriodeSaisie, Long> geste,
            Consumer<@Nullable Long> suite) {
        debut = formulaire.lier(Champs.date("Premier jour", PlageDates.FAIT, aujourdhui), PeriodeSaisie::debut);
        fin = formulaire.lier(Champs.date("Dernier jour", PlageDates.FAIT, aujourdhui), PeriodeSaisie::fin);
        debut.setRequiredIndicatorVisible(true);
        fin.setRequiredIndicatorVisible(true);
        setHeaderTitle(titre);
        setWidth("30rem");
        var jours = new Div(debut, fin);
        jours.addClassName("barre-filtres");
        var faire = new Button(verbe, clic -> faire(geste, suite));
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var motif = formulaire.lier(new TextField("Motif d’une autre durée"), PeriodeSaisie::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        motif.setHelperText("L’appel mesure l’usage sur " + mois
                + "\u00A0mois\u00A0: une période d’une autre durée ne compte pour le solde qu’avec un motif.");
        add(jours, motif, formulaire.parDefaut(new PlaceRefus()));
        getFooter().add(new Button("Annuler", clic -> close()), faire);
    }

    static void ouvrir(GrappeFiche grappe, ServicesUsage services, Consumer<@Nullable Long> suite) {
        var proposee = services.periodes().proposer(grappe.id());
        var aujourdhui = LocalDate.now(services.horloge());
        var fin = proposee.fin();
        var dialogue = new PeriodeDialog(
                "Ouvrir une période de mesure",
                "Ouvrir la période",
                aujourdhui,
                services.periodes().mois(grappe.id()),
                saisie -> services.periodes().ouvrir(grappe.id(), saisie),
                suite);
        dialogue.formulaire.afficher(proposee);
        if (fin != null && fin.isAfter(aujourdhui)) {
            dialogue.fin.setHelperText(
                    "Cette période finit le " + Formats.date(fin) + "\u00A0: elle se mesurera une fois passée.");
        }
        dialogue.open();
    }

    static void corriger(
            GrappeFiche grappe, PeriodeFiche periode, ServicesUsage services, Consumer<@Nullable Long> suite) {
        var dialogue = new PeriodeDialog(
                "Corriger la période",
                "Corriger la période",
                LocalDate.now(services.horloge()),
                services.periodes().mois(grappe.id()),
                saisie -> {
                    services.periodes().corriger(grappe.id(), periode.id(), periode.version(), saisie);
                    return periode.id();
                },
                suite);
        dialogue.formulaire.afficher(new PeriodeSaisie(periode.debut(), periode.fin(), periode.motif()));
        if (periode.mesures() == 0) {
            var supprimer = new Button(
                    "Supprimer la période",
                    clic -> dialogue.formulaire.essayer(() -> {
                        services.periodes().supprimer(grappe.id(), periode.id());
                        dialogue.close();
                        Messages.succes("La période est supprimée.");
                        suite.accept(null);
                    }));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            dialogue.getFooter().addComponentAsFirst(supprimer);
        }
        dialogue.open();
    }

    private void faire(Function<PeriodeSaisie, Long> geste, Consumer<@Nullable Long> suite) {
        formulaire.obtenir(geste).ifPresent(id -> {
            close();
            suite.accept(id);
        });
    }
}

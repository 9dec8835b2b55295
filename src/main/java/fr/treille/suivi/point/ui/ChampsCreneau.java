package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.suivi.point.planification.Creneau;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When and where a point is, as a form edits it. */
class ChampsCreneau extends Div {

    private final ChampDate jour;
    private final TimePicker heure = new TimePicker("Heure");
    private final Select<Integer> duree = new Select<>();
    private final TextField lieu = new TextField("Lieu ou lien");
    private final ChampsRefusables refusables = new ChampsRefusables();

    ChampsCreneau(Creneau depart, LocalDate aujourdhui) {
        jour = Champs.echeance("Jour", PlageDates.ECHEANCE, aujourdhui);
        jour.setValue(depart.jour());
        jour.setRequiredIndicatorVisible(true);
        heure.setLocale(Locale.FRANCE);
        heure.setStep(Duration.ofMinutes(15));
        heure.setValue(depart.heure());
        heure.setRequiredIndicatorVisible(true);
        duree.setLabel("Durée");
        duree.setItems(Stream.of(30, 45, 60, 90, 120, 180, depart.dureeMinutes())
                .distinct()
                .sorted()
                .toList());
        duree.setItemLabelGenerator(minutes -> Formats.duree(Duration.ofMinutes(minutes)));
        duree.setValue(depart.dureeMinutes());
        lieu.setMaxLength(Bornes.MOTIF);
        lieu.setValue(depart.lieu());
        lieu.setPlaceholder("Visioconférence, adresse du lien, salle…");
        addClassName("suivi-creneau");
        add(jour, heure, duree, lieu);
        refusables.ajouter("jour", jour);
        refusables.ajouter("heure", heure);
        refusables.ajouter("duree", duree);
        refusables.ajouter("lieu", lieu);
    }

    /** @throws Refus without day or hour */
    Creneau valeur() {
        if (jour.isEmpty()) {
            throw Refus.surChamp("jour", "Indiquez le jour du point.");
        }
        if (heure.isEmpty()) {
            throw Refus.surChamp("heure", "Indiquez l’heure du point.");
        }
        return new Creneau(jour.getValue(), heure.getValue(), duree.getValue(), lieu.getValue());
    }

    /** The day chosen, null when none is. */
    @Nullable
    LocalDate jour() {
        return jour.getValue();
    }

    /** Called when the day changes. */
    void surJour(Runnable change) {
        jour.addValueChangeListener(choix -> change.run());
    }

    /** These, on which a refusal stands. */
    ChampsRefusables refusables() {
        return refusables;
    }
}

package fr.treille.suivi.preuve.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.suivi.preuve.PorteePreuve;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What a file proves: indicators, ESSMS (all of them, on purpose, or some), days. */
public final class ChampsPortee extends Div {

    private final List<CibleFiche> cibles;
    private final CheckboxGroup<CibleFiche> indicateurs = new CheckboxGroup<>("Indicateurs prouvés");
    private final Checkbox tous = new Checkbox("Tous les ESSMS de la grappe");
    private final ChampChoixMultiple<String> essms = new ChampChoixMultiple<>("ESSMS");
    private final ChampDate debut;
    private final ChampDate fin;
    private int version;

    /** @param noms what each ESSMS of the grappe is called, by FINESS, in the order in which they are proposed */
    public ChampsPortee(List<CibleFiche> cibles, Map<String, String> noms, LocalDate aujourdhui) {
        this.cibles = cibles;
        indicateurs.setItems(cibles);
        indicateurs.setItemLabelGenerator(CibleFiche::abrege);
        indicateurs.setRequiredIndicatorVisible(true);
        Champs.proposer(essms, noms.keySet());
        essms.setItemLabelGenerator(finess -> noms.getOrDefault(finess, finess) + " (" + finess + ")");
        essms.setRequiredIndicatorVisible(true);
        essms.setWidthFull();
        tous.addValueChangeListener(coche -> essms.setVisible(!coche.getValue()));
        debut = Champs.date("Couvre du", PlageDates.FAIT, aujourdhui);
        fin = Champs.date("au", PlageDates.FAIT, aujourdhui);
        debut.setRequiredIndicatorVisible(true);
        fin.setRequiredIndicatorVisible(true);
        var jours = new Div(debut, fin);
        jours.addClassName("barre-filtres");
        add(indicateurs, tous, essms, jours);
        addClassName("preuve-portee");
    }

    /** Gives each field the name by which refusals know it. */
    public ChampsPortee inscrire(BiConsumer<String, Component> formulaire) {
        formulaire.accept("indicateurs", indicateurs);
        formulaire.accept("finess", essms);
        formulaire.accept("debut", debut);
        formulaire.accept("fin", fin);
        return this;
    }

    /** Shows what was said. */
    public void montrer(PorteePreuve portee) {
        version = portee.version();
        indicateurs.setValue(cibles.stream()
                .filter(cible -> portee.indicateurs().contains(cible.code()))
                .collect(Collectors.toSet()));
        tous.setValue(portee.tousEssms());
        essms.setVisible(!portee.tousEssms());
        essms.setValue(portee.finess());
        debut.setValue(portee.debut());
        fin.setValue(portee.fin());
    }

    /** What is said now, with the version that was shown. */
    public PorteePreuve lire() {
        return new PorteePreuve(
                indicateurs.getValue().stream().map(CibleFiche::code).collect(Collectors.toSet()),
                tous.getValue(),
                tous.getValue() ? Set.of() : essms.getValue(),
                debut.getValue(),
                fin.getValue(),
                version);
    }
}

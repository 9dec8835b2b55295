package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.LectureCibles;

/** Of what a call asks its usage targets before the balance is paid. */
class FormulaireAtteinte extends Div {

    /** Said beside the choice, where it is made and where it is read. */
    static final String SILENCE =
            "Les sources ne disent pas si le solde attend que chaque ESSMS atteigne les cibles, ou leur ensemble\u00A0: elles"
                    + " écrivent «\u00A0pour chaque ESSMS\u00A0» une fois, d’un projet qui rejoint une grappe. L’appel choisit\u00A0;"
                    + " la convention le dit, et la page de chaque grappe montre les deux lectures. Par défaut, chaque ESSMS, comme les"
                    + " conventions l’ont toujours écrit.";

    private final Select<LectureCibles> lecture = new Select<>();
    private final IntegerField part;

    FormulaireAtteinte(Saisies saisies, ExigenceCibles atteinte) {
        lecture.setLabel("Cibles demandées");
        lecture.setItems(LectureCibles.values());
        lecture.setItemLabelGenerator(LectureCibles::libelle);
        lecture.setHelperText("Non dit par les sources");
        part = saisies.champ("part", Saisies.entier("Part des ESSMS (%)", atteinte.part()));
        part.setMin(1);
        part.setMax(99);
        lecture.addValueChangeListener(choix -> montrer(choix.getValue()));
        lecture.setValue(atteinte.lecture());
        montrer(atteinte.lecture());
        add(new H3("Cibles qui libèrent le solde"), new Paragraph(SILENCE), new FormLayout(lecture, part));
    }

    private void montrer(LectureCibles choisie) {
        part.setVisible(choisie == LectureCibles.PART);
        if (choisie != LectureCibles.PART) {
            part.clear();
        }
    }

    /** @throws fr.treille.socle.commun.Refus on the field that is wrong */
    ExigenceCibles lire() {
        return new ExigenceCibles(lecture.getValue(), part.getValue());
    }
}

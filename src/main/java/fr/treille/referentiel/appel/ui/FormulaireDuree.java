package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.referentiel.appel.regle.DureeConvention;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the conventions of a call last, reckoned under each field as one types. */
class FormulaireDuree extends Div {

    /** Said beside the durations, where they are chosen and where they are read. */
    static final String SILENCE =
            "Les sources ne disent pas combien de temps dure une convention. Elle va de la dernière signature au solde\u00A0:"
                    + " repère de déploiement, qui compte l’achat, période de mesure, remise des justificatifs et des"
                    + " états de dépenses, et une marge, le repère n’étant pas opposable.";

    private final IntegerField evolution;
    private final IntegerField acquisition;
    private final IntegerField etats;

    /**
     * @param duree null for those of a new call: what is usual is proposed
     * @param repereEvolution the field of that mark
     * @param repereAcquisition the same
     * @param mesure the field of the period over which usage is measured
     */
    FormulaireDuree(
            Saisies saisies,
            @Nullable DureeConvention duree,
            IntegerField repereEvolution,
            IntegerField repereAcquisition,
            IntegerField mesure) {
        evolution = saisies.champ(
                "conventionEvolutionMois",
                Saisies.entier(
                        "Convention d’une évolution (mois)",
                        duree == null ? null : Integer.valueOf(duree.evolutionMois())));
        acquisition = saisies.champ(
                "conventionAcquisitionMois",
                Saisies.entier(
                        "Convention d’une acquisition (mois)",
                        duree == null ? null : Integer.valueOf(duree.acquisitionMois())));
        etats = saisies.champ(
                "etatsMois",
                Saisies.entier(
                        "Justificatifs et états de dépenses (mois)",
                        duree == null ? DureeConvention.ETATS_USUELS : duree.etatsMois()));
        Stream.of(repereEvolution, repereAcquisition, mesure, evolution, acquisition, etats)
                .forEach(champ -> champ.addValueChangeListener(saisi -> {
                    compter(evolution, repereEvolution, mesure);
                    compter(acquisition, repereAcquisition, mesure);
                }));
        compter(evolution, repereEvolution, mesure);
        compter(acquisition, repereAcquisition, mesure);
        add(new Paragraph(SILENCE), new FormLayout(evolution, acquisition, etats));
    }

    /** What a duration is made of, or what is usual for its mark while none is typed. */
    private void compter(IntegerField duree, IntegerField repere, IntegerField mesure) {
        var reperes = Saisies.entier(repere);
        var periode = Saisies.entier(mesure);
        if (reperes < 1 || periode < 1 || Saisies.entier(etats) < 1) {
            duree.setHelperText("Se compte une fois donnés les repères et la période de mesure");
        } else if (Saisies.entier(duree) < 1) {
            duree.setHelperText("D’ordinaire "
                    + DureeConvention.usuelle(reperes, reperes, periode).evolutionMois() + " mois");
        } else {
            duree.setHelperText(
                    new DureeConvention.Compte(Saisies.entier(duree), reperes, periode, Saisies.entier(etats))
                            .enClair());
        }
    }

    /** @throws fr.treille.socle.commun.Refus on the field that is wrong */
    DureeConvention lire() {
        return new DureeConvention(Saisies.entier(evolution), Saisies.entier(acquisition), Saisies.entier(etats));
    }
}

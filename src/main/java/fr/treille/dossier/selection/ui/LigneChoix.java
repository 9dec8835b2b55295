package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of a file before a committee; they say what is chosen of it, and take what is chosen elsewhere. */
final class LigneChoix {

    private final Checkbox retenu = new Checkbox();
    private final BigDecimalField montant = Champs.euros("");
    private final Select<SensComite> sinon = new Select<>();
    private final TextField motif = new TextField();
    private final Div sort = new Div(montant, sinon);
    private final Span cumul = new Span();
    private final ChampsRefusables champs = new ChampsRefusables();
    private final DossierCandidat dossier;
    private final BiConsumer<DossierCandidat, @Nullable Choix> choisir;
    private boolean ecriture;

    /** @param choisir told of each change, null for nothing chosen; what it refuses of the amount it says with {@link #refuser} */
    LigneChoix(DossierCandidat dossier, BiConsumer<DossierCandidat, @Nullable Choix> choisir) {
        this.dossier = dossier;
        this.choisir = choisir;
        retenu.setAriaLabel("Retenir " + dossier.nom());
        montant.setAriaLabel("Montant de " + dossier.nom());
        champs.ajouter(Simulation.CHAMP_MONTANT, montant);
        montant.setValueChangeMode(ValueChangeMode.ON_BLUR);
        montant.setWidthFull();
        sinon.setAriaLabel("Sinon, pour " + dossier.nom());
        sinon.setItems(SensComite.COMPLEMENTAIRE, SensComite.DEFAVORABLE);
        sinon.setItemLabelGenerator(sens -> sens == null ? "Laisser" : sens.libelle());
        sinon.setEmptySelectionAllowed(true);
        sinon.setEmptySelectionCaption("Laisser");
        sinon.setWidthFull();
        motif.setAriaLabel("Motif de " + dossier.nom());
        motif.setPlaceholder("Celui du scénario");
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        motif.setValueChangeMode(ValueChangeMode.ON_BLUR);
        cumul.addClassName("selection-cumul");
        retenu.addValueChangeListener(change -> dire(change.getValue() ? SensComite.FAVORABLE : null));
        montant.addValueChangeListener(change -> dire(sens()));
        sinon.addValueChangeListener(change -> dire(change.getValue()));
        motif.addValueChangeListener(change -> dire(sens()));
    }

    private @Nullable SensComite sens() {
        return retenu.getValue() ? SensComite.FAVORABLE : sinon.getValue();
    }

    private void dire(@Nullable SensComite sens) {
        if (ecriture) {
            return;
        }
        var euros = montant.getValue();
        choisir.accept(
                dossier,
                sens == null
                        ? null
                        : new Choix(
                                sens,
                                sens == SensComite.FAVORABLE && euros != null ? Montant.de(euros) : null,
                                motif.getValue()));
    }

    /** Says what is chosen, without asking anything of it. */
    void montrer(@Nullable Choix choix) {
        ecriture = true;
        var favorable = choix != null && choix.sens() == SensComite.FAVORABLE;
        retenu.setValue(favorable);
        montant.setVisible(favorable);
        champs.accepter();
        var accorde = choix == null ? null : choix.montant();
        montant.setValue(accorde == null ? null : accorde.valeur());
        sinon.setVisible(!favorable);
        sinon.setValue(favorable || choix == null ? null : choix.sens());
        motif.setVisible(choix != null);
        motif.setValue(choix == null ? "" : choix.motif());
        ecriture = false;
    }

    /** What was typed of the amount is not possible, and stays. */
    void refuser(String message) {
        champs.refuser(Simulation.CHAMP_MONTANT, message);
    }

    /** Whether what is typed of the amount is refused: the former one is still what is chosen. */
    boolean fausse() {
        return montant.isInvalid();
    }

    void cumuler(String texte, boolean auDela) {
        if (!cumul.getText().equals(texte)) {
            cumul.setText(texte);
        }
        cumul.setClassName("texte-alerte", auDela);
    }

    Checkbox retenu() {
        return retenu;
    }

    /** The amount of what is retained, the fate of what is not: one or the other shows. */
    Div sort() {
        return sort;
    }

    BigDecimalField montant() {
        return montant;
    }

    TextField motif() {
        return motif;
    }

    Span cumul() {
        return cumul;
    }
}

package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.RegleGuichet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ui.ChampChoixMultiple;

/** What a call asks of the solution of a project, and how it tells its counter. */
class FormulaireExigences extends Div {

    /** Said where it is chosen and where it is read. */
    static final String VERSION_SEGUR =
            "Écrit par les appels de 2025\u00A0: la version Ségur a été installée par SONS, vague 1, ou l’ESSMS la paie. Les"
                    + " sources n’en disent rien pour 2022.";

    private final ChampChoixMultiple<Secteur> dispenses;
    private final ChampChoixMultiple<Secteur> candidats;
    private final Select<RegleGuichet> guichet = new Select<>();
    private final IntegerField seuil;
    private final Checkbox versionSegur = new Checkbox("Version Ségur exigée avant une mise en conformité");

    FormulaireExigences(Saisies saisies, Exigences exigences) {
        dispenses = saisies.champ("dispenses", Saisies.secteurs("Sans référencement exigé", exigences.dispenses()));
        candidats = saisies.champ(
                "candidats", Saisies.secteurs("Solution candidate au référencement", exigences.candidats()));
        candidats.setHelperText("Vérifiée de nouveau à la signature de la convention");
        guichet.setLabel("Guichet");
        guichet.setItems(RegleGuichet.values());
        guichet.setItemLabelGenerator(RegleGuichet::libelle);
        guichet.setValue(exigences.guichet());
        seuil = saisies.champ(
                "seuilGuichet", Saisies.entier("Seuil du guichet national (ESSMS)", exigences.seuilGuichet()));
        versionSegur.setValue(!Boolean.FALSE.equals(exigences.versionSegur()));
        versionSegur.setHelperText(VERSION_SEGUR);
        add(new H3("Solution et guichet"), new FormLayout(dispenses, candidats, guichet, seuil, versionSegur));
    }

    /** @throws fr.treille.socle.commun.Refus on the field that is wrong */
    Exigences lire() {
        return new Exigences(
                dispenses.getValue(),
                candidats.getValue(),
                guichet.getValue(),
                Saisies.entier(seuil),
                versionSegur.getValue());
    }
}

package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.courrier.edition.ModeleOffert;
import fr.treille.socle.courrier.edition.UsageModele;
import java.util.EnumMap;
import java.util.Map;

/** The templates of a call's letters and conventions, among those that there are. */
class ChoixModeles extends FormLayout {

    private final Map<UsageModele, Select<String>> champs = new EnumMap<>(UsageModele.class);

    ChoixModeles(Saisies saisies, CatalogueModeles catalogue, Modeles modeles) {
        for (var usage : UsageModele.values()) {
            var offerts = catalogue.modeles(usage);
            var champ = saisies.champ("modeles." + usage, new Select<String>());
            champ.setLabel(usage.libelle());
            champ.setItems(offerts.stream().map(ModeleOffert::nom).toList());
            champ.setItemLabelGenerator(nom -> offerts.stream()
                    .filter(modele -> modele.nom().equals(nom))
                    .map(ModeleOffert::titre)
                    .findFirst()
                    .orElse(nom));
            var nom = modeles.nom(usage);
            // a template that is no longer there leaves the field empty: one has to choose another
            champ.setValue(offerts.stream().anyMatch(modele -> modele.nom().equals(nom)) ? nom : null);
            champs.put(usage, champ);
            add(champ);
        }
    }

    Modeles lire() {
        return new Modeles(
                nom(UsageModele.LETTRE_FAVORABLE), nom(UsageModele.LETTRE_DEFAVORABLE), nom(UsageModele.CONVENTION));
    }

    private String nom(UsageModele usage) {
        var champ = champs.get(usage);
        return champ == null || champ.getValue() == null ? "" : champ.getValue();
    }
}

package fr.treille.suivi.usage.ui.amenagement;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import java.util.List;
import java.util.stream.Collectors;

/** Each aménagement that the targets of a grappe follow in a period: its effect, its decision and its dates. */
public final class AmenagementsAppliques extends UnorderedList {

    /** @param cibles those that the grappe measures */
    public AmenagementsAppliques(List<AmenagementLigne> amenagements, List<CibleFiche> cibles) {
        addClassName("usage-amenagements");
        setVisible(!amenagements.isEmpty());
        getElement().setAttribute("aria-label", "Aménagements de cible appliqués");
        amenagements.forEach(ligne -> add(new ListItem(phrase(ligne, cibles))));
    }

    /** « DMP : dénominateur réduit, situation « Personne… » (décision n° 12 du 03/03/2025, appliquée depuis le 01/04/2025). ». */
    static String phrase(AmenagementLigne ligne, List<CibleFiche> cibles) {
        var siennes = cibles.stream()
                .filter(cible -> ligne.concerne(cible.code()))
                .map(CibleFiche::abrege)
                .collect(Collectors.joining(", "));
        var dates = ligne.dates();
        return "Aménagement de cible, " + siennes + "\u00A0: "
                + (ligne.effet() == EffetAmenagement.REDUCTION
                        ? "le dénominateur peut être réduit, situation «\u00A0" + ligne.situation() + "\u00A0»"
                        : "cible retirée aux ESSMS "
                                + ligne.secteurs().stream()
                                        .sorted()
                                        .map(Secteur::name)
                                        .collect(Collectors.joining(", "))
                                + ", situation «\u00A0" + ligne.situation() + "\u00A0»")
                + " (" + ligne.source() + (dates.isEmpty() ? "" : ", appliqué " + dates) + ").";
    }
}

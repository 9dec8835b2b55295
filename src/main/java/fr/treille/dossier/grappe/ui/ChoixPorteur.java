package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The porteur, looked for by name or FINESS juridique among the OG that have ESSMS; a number may be typed by hand. */
class ChoixPorteur extends ComboBox<OrganismeLigne> {

    private final OrganismeService organismes;

    ChoixPorteur(OrganismeService organismes) {
        super("Porteur");
        this.organismes = organismes;
        setHelperText("Nom ou FINESS juridique de l’organisme gestionnaire");
        setItemLabelGenerator(og -> og.nomAffiche() + " (" + og.finess() + ")");
        setItemsPageable((page, filtre) ->
                organismes.rechercher(OrganismeFiltre.GESTIONNAIRES.avecTexte(filtre.isBlank() ? null : filtre), page));
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(saisie -> saisir(saisie.getDetail()));
        addValueChangeListener(choix -> Formulaire.accepter(this));
    }

    /** Takes a number typed by hand, or says on the field why not. */
    void saisir(String texte) {
        Formulaire.surUnChamp(this, () -> {
            try {
                setValue(lire(texte));
            } catch (Refus refus) {
                clear();
                throw Refus.surChamp(
                        "porteur",
                        texte.matches("[0-9].*")
                                ? refus.message()
                                : "Aucun organisme gestionnaire ne s’appelle «\u00A0" + texte
                                        + "\u00A0»\u00A0: choisissez-en un dans la liste.");
            }
        });
    }

    private OrganismeLigne lire(String texte) {
        var numero = NumeroFiness.saisir(texte).valeur();
        return organismes.parFiness(List.of(numero)).stream()
                .findFirst()
                .orElseThrow(() -> new Refus("Aucun organisme gestionnaire n’a le FINESS juridique " + numero
                        + " dans le dernier fichier importé."));
    }

    /** Shows the OG of that number, nothing for an empty one. */
    void afficher(String finess) {
        setValue(trouver(finess));
    }

    /** The OG of that number, null for an empty one and for one that the registry does not have. */
    @Nullable
    OrganismeLigne trouver(String finess) {
        return finess.isEmpty()
                ? null
                : organismes.parFiness(List.of(finess)).stream().findFirst().orElse(null);
    }

    /** Without a label, in a bar of filters. */
    void enFiltre() {
        setLabel(null);
        setHelperText(null);
        setPlaceholder("Organisme gestionnaire");
        setAriaLabel("Organisme gestionnaire");
        addClassName("grappe-choix-og");
    }

    /** FINESS juridique, « » when nobody is chosen. */
    String finess() {
        return getValue() == null ? "" : getValue().finess();
    }
}

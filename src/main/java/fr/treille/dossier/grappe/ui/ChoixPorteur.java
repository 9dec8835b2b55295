package fr.treille.dossier.grappe.ui;

import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampChoix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The porteur, looked for by name or FINESS juridique among the OG that have ESSMS; a number may be typed by hand. */
class ChoixPorteur extends ChampChoix<OrganismeLigne> {

    private final OrganismeService organismes;

    ChoixPorteur(OrganismeService organismes) {
        super("Porteur");
        this.organismes = organismes;
        setHelperText("Nom ou FINESS juridique de l’organisme gestionnaire");
        setItemLabelGenerator(og -> og.nomAffiche() + " (" + og.finess() + ")");
        proposer((page, filtre) ->
                organismes.rechercher(OrganismeFiltre.GESTIONNAIRES.avecTexte(filtre.isBlank() ? null : filtre), page));
        setClearButtonVisible(true);
    }

    /** Takes a number typed by hand, which may be of any OG, or the name of one that is proposed. */
    @Override
    protected void laisser(String texte) {
        if (!texte.matches("[0-9].*")) {
            super.laisser(texte);
            return;
        }
        try {
            setValue(lire(texte));
        } catch (Refus refus) {
            refuser(texte, refus.message());
        }
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

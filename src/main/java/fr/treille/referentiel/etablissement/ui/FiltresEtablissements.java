package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.etablissement.CategorieLigne;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.Presence;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EtatUrl;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The filters of the list of establishments, and their form in the address. */
class FiltresEtablissements extends Div {

    private static final String TEXTE = "texte";
    private static final String TERRITOIRE = "territoire";
    private static final String SECTEUR = "secteur";
    private static final String CATEGORIE = "categorie";
    private static final String OG = "og";
    private static final String PRESENCE = "presence";
    private static final String AUTRES = "autres";
    private static final String FRANCE = "france";

    private final TextField texte = Champs.filtre("Nom, FINESS, commune");
    private final MultiSelectComboBox<String> territoire;
    private final ComboBox<Secteur> secteur = new ComboBox<>();
    private final ComboBox<CategorieLigne> categorie = new ComboBox<>();
    private final ComboBox<OrganismeLigne> og = new ComboBox<>();
    private final ComboBox<Presence> presence = new ComboBox<>();
    private final Checkbox autres = new Checkbox("Aussi les autres que les ESSMS");
    private final Checkbox france = new Checkbox("Toute la France");
    private final Div plus = new Div();
    private final Territoires territoires;
    private final List<CategorieLigne> categories;
    private final OrganismeService organismes;

    FiltresEtablissements(
            Territoires territoires, List<CategorieLigne> categories, OrganismeService organismes, Component alaFin) {
        this.territoires = territoires;
        this.categories = categories;
        this.organismes = organismes;
        this.territoire = territoires.champ();
        nommer(secteur, "Secteur").setItems(Secteur.values());
        secteur.setItemLabelGenerator(s -> s.name() + " · " + s.libelle());
        nommer(categorie, "Catégorie").setItems(categories);
        categorie.setItemLabelGenerator(c -> c.code() + " " + c.libelle() + (c.dateFin() == null ? "" : " (close)"));
        nommer(og, "Organisme gestionnaire").setItemLabelGenerator(FiltresEtablissements::nom);
        og.setItemsPageable(
                (page, saisi) -> organismes.rechercher(OrganismeFiltre.GESTIONNAIRES.avecTexte(saisi), page));
        nommer(presence, "Présence").setItems(Presence.values());
        presence.setItemLabelGenerator(Presence::libelle);
        presence.setClearButtonVisible(false);
        var bouton = new Button("Plus de filtres", clic -> plus.setVisible(!plus.isVisible()));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var ligne = new Div(texte, territoire, secteur, categorie, bouton, alaFin);
        ligne.addClassName("barre-filtres");
        alaFin.addClassName("pousse");
        plus.add(og, presence, autres, france);
        plus.addClassName("barre-filtres");
        add(ligne, plus);
    }

    private static <T> ComboBox<T> nommer(ComboBox<T> champ, String nom) {
        champ.setPlaceholder(nom);
        champ.setAriaLabel(nom);
        champ.setClearButtonVisible(true);
        champ.addClassName("filtre-choix");
        return champ;
    }

    private static String nom(OrganismeLigne organisme) {
        return organisme.nom() == null ? organisme.finess() : organisme.nom() + " (" + organisme.finess() + ")";
    }

    /** Calls back each time the reader changes a filter. */
    void surChangement(Runnable suite) {
        for (HasValue<?, ?> champ :
                List.<HasValue<?, ?>>of(texte, territoire, secteur, categorie, og, presence, autres, france)) {
            champ.addValueChangeListener(changement -> {
                if (changement.isFromClient()) {
                    suite.run();
                }
            });
        }
    }

    void lire(EtatUrl etat) {
        texte.setValue(etat.texte(TEXTE));
        territoire.setValue(Set.copyOf(etat.ensemble(TERRITOIRE).stream()
                .filter(territoires.codes()::contains)
                .toList()));
        secteur.setValue(Stream.of(Secteur.values())
                .filter(s -> s.name().equals(etat.texte(SECTEUR)))
                .findFirst()
                .orElse(null));
        categorie.setValue(categories.stream()
                .filter(c -> c.code().equals(etat.texte(CATEGORIE)))
                .findFirst()
                .orElse(null));
        og.setValue(organismes
                .parFiness(Stream.of(etat.texte(OG)).filter(f -> !f.isEmpty()).toList())
                .stream()
                .findFirst()
                .orElse(null));
        presence.setValue(Stream.of(Presence.values())
                .filter(p -> p.name().equals(etat.texte(PRESENCE)))
                .findFirst()
                .orElse(Presence.NON_FERMES));
        autres.setValue(etat.coche(AUTRES));
        france.setValue(etat.coche(FRANCE));
        plus.setVisible(
                !og.isEmpty() || presence.getValue() != Presence.NON_FERMES || autres.getValue() || france.getValue());
    }

    void ecrire(EtatUrl etat) {
        etat.mettre(TEXTE, texte.getValue().strip())
                .mettre(TERRITOIRE, territoire.getValue().stream().sorted().toList())
                .mettre(SECTEUR, secteur.isEmpty() ? "" : secteur.getValue().name())
                .mettre(
                        CATEGORIE,
                        categorie.isEmpty() ? "" : categorie.getValue().code())
                .mettre(OG, og.isEmpty() ? "" : og.getValue().finess())
                .mettre(
                        PRESENCE,
                        presence.getValue() == Presence.NON_FERMES
                                ? ""
                                : presence.getValue().name())
                .mettre(AUTRES, autres.getValue() ? "oui" : "")
                .mettre(FRANCE, france.getValue() ? "oui" : "");
    }

    EtablissementFiltre filtre() {
        Set<String> choisis = territoire.getValue();
        return new EtablissementFiltre(
                texte.getValue(),
                !choisis.isEmpty() ? choisis : france.getValue() ? Set.of() : territoires.codes(),
                categorie.isEmpty() ? null : categorie.getValue().code(),
                secteur.isEmpty() ? null : secteur.getValue(),
                og.isEmpty() ? null : og.getValue().finess(),
                !autres.getValue(),
                Objects.requireNonNullElse(presence.getValue(), Presence.NON_FERMES));
    }
}

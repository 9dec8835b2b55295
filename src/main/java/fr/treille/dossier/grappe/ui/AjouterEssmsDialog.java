package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks ESSMS in the registry, several at once, by OG or by territoire; starts with those of the porteur. */
class AjouterEssmsDialog extends Dialog {

    /** No grappe is near that size; past it « all » would be a mistake. */
    private static final int MAXIMUM = 500;

    private final GrappeFiche grappe;
    private final EtablissementService etablissements;
    private final MembreService membres;
    private final Runnable ensuite;
    private final Set<String> presents;
    private final TextField texte = Champs.filtre("Nom, commune ou FINESS");
    private final MultiSelectComboBox<TerritoireLigne> territoires = new MultiSelectComboBox<>();
    private final ChoixPorteur og;
    private final Grille<EtablissementLigne> grille = new Grille<>("ESSMS du registre");
    private final Span compte = new Span();
    private final Button tous = new Button("", clic -> choisirTous());
    private final Button ajouter = new Button("", clic -> ajouter());

    AjouterEssmsDialog(
            GrappeFiche grappe,
            List<MembreLigne> dejaLa,
            EtablissementService etablissements,
            OrganismeService organismes,
            List<TerritoireLigne> tousTerritoires,
            MembreService membres,
            Runnable ensuite) {
        this.grappe = grappe;
        this.etablissements = etablissements;
        this.membres = membres;
        this.ensuite = ensuite;
        presents = dejaLa.stream().map(MembreLigne::finess).collect(Collectors.toSet());
        og = new ChoixPorteur(organismes);
        setHeaderTitle("Ajouter des ESSMS à «\u00A0" + grappe.nom() + "\u00A0»");
        addClassName("grappe-ajout");
        setWidth("min(76rem, 94vw)");
        setHeight("86vh");
        filtres(tousTerritoires);
        colonnes(Affichage.noms(tousTerritoires));
        ajouter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tous.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        compte.getElement().setAttribute("role", "status");
        compte.addClassName("grappe-compte");
        getFooter().add(compte, tous, new Button("Annuler", clic -> close()), ajouter);
        chercher();
        compter();
    }

    private void filtres(List<TerritoireLigne> tousTerritoires) {
        var region = AgentConnecte.courant().regionCode();
        territoires.setItems(tousTerritoires.stream()
                .sorted(java.util.Comparator.comparing(
                                (TerritoireLigne t) -> !t.regionCode().equals(region))
                        .thenComparing(TerritoireLigne::code))
                .toList());
        territoires.setItemLabelGenerator(TerritoireLigne::libelle);
        territoires.setPlaceholder("Territoires");
        territoires.setAriaLabel("Territoires");
        territoires.addClassName("filtre-choix");
        og.setLabel(null);
        og.setHelperText(null);
        og.setPlaceholder("Organisme gestionnaire");
        og.setAriaLabel("Organisme gestionnaire");
        og.addClassName("grappe-choix-og");
        og.afficher(grappe.porteurFiness());
        texte.addValueChangeListener(changement -> chercher());
        territoires.addValueChangeListener(changement -> chercher());
        og.addValueChangeListener(changement -> chercher());
        var barre = new Div(texte, og, territoires);
        barre.addClassName("barre-filtres");
        var contenu = new Div(barre, grille);
        contenu.addClassName("grappe-ajout-contenu");
        add(contenu);
    }

    private void colonnes(java.util.Map<String, String> noms) {
        grille.setSelectionMode(Grid.SelectionMode.MULTI);
        grille.texte("nom", "ESSMS", "14rem", EtablissementLigne::nom).setFlexGrow(1);
        grille.texte("finess", "FINESS", "6.8rem", EtablissementLigne::finess);
        grille.texte("commune", "Commune", "9rem", EtablissementLigne::commune);
        grille.texte(
                "territoireCode",
                "Territoire",
                "9.5rem",
                ligne -> noms.getOrDefault(ligne.territoireCode(), ligne.territoireCode()));
        grille.texte("categorieLibelle", "Catégorie", "9.5rem", EtablissementLigne::categorieLibelle);
        grille.texte("ogNom", "OG", "11rem", EtablissementLigne::ogAffiche);
        grille.texte("etat", "À savoir", "10rem", this::etat).setSortable(false);
        grille.setItemSelectableProvider(ligne -> !presents.contains(ligne.finess()));
        grille.siVide("Aucun ESSMS ne correspond. Élargissez les filtres, ou importez un fichier FINESS plus récent.");
        grille.setItemsPageable(
                page -> etablissements.rechercher(filtre(), page), page -> etablissements.compter(filtre()));
        grille.addSelectionListener(choix -> compter());
    }

    private String etat(EtablissementLigne ligne) {
        if (presents.contains(ligne.finess())) {
            return "déjà dans la grappe";
        }
        var absent = ligne.absentDepuis();
        return absent == null ? "" : "absent de FINESS depuis le " + Formats.date(absent);
    }

    private EtablissementFiltre filtre() {
        var cherche = texte.getValue().isBlank() ? null : texte.getValue();
        return EtablissementFiltre.ESSMS
                .avecTexte(cherche)
                .avecTerritoires(territoires.getValue().stream()
                        .map(TerritoireLigne::code)
                        .collect(Collectors.toSet()))
                .avecOg(og.getValue() == null ? null : og.finess());
    }

    private void chercher() {
        grille.getDataProvider().refreshAll();
        var nombre = etablissements.compter(filtre());
        var libres = nombre > MAXIMUM ? List.<String>of() : libres();
        tous.setText("Choisir les " + Formats.nombre(libres.size()) + " qui correspondent");
        tous.setVisible(libres.size() > 1);
    }

    /** Those that match and are not in the grappe yet. */
    private List<String> libres() {
        return etablissements.numeros(filtre(), MAXIMUM).stream()
                .filter(finess -> !presents.contains(finess))
                .toList();
    }

    private void choisirTous() {
        grille.asMultiSelect().select(etablissements.parFiness(libres()));
    }

    private void compter() {
        var nombre = grille.getSelectedItems().size();
        compte.setText(nombre == 0 ? "Aucun ESSMS choisi" : nombre + " ESSMS choisi" + (nombre > 1 ? "s" : ""));
        ajouter.setText(nombre == 0 ? "Ajouter" : "Ajouter " + nombre + " ESSMS");
        ajouter.setEnabled(nombre > 0);
    }

    private void ajouter() {
        var finess = grille.getSelectedItems().stream()
                .map(EtablissementLigne::finess)
                .toList();
        try {
            membres.ajouter(grappe.id(), grappe.version(), finess);
        } catch (Refus refus) {
            Messages.erreur(refus.message());
            return;
        }
        close();
        Messages.succes(finess.size() + (finess.size() > 1 ? " ESSMS ajoutés" : " ESSMS ajouté") + " à la grappe.");
        ensuite.run();
    }
}

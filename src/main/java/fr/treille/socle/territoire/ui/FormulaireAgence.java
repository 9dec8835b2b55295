package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.territoire.Agence;
import fr.treille.socle.territoire.RegionFiche;
import fr.treille.socle.territoire.RegionSaisie;
import fr.treille.socle.territoire.RegionService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency as its letters name it, with a specimen letter beside that follows what is typed, and the settings. */
class FormulaireAgence extends Div {

    /** Those of the régions of France. */
    private static final List<String> FUSEAUX = List.of(
            "Europe/Paris",
            "America/Cayenne",
            "America/Guadeloupe",
            "America/Marigot",
            "America/Martinique",
            "America/Miquelon",
            "America/St_Barthelemy",
            "Indian/Kerguelen",
            "Indian/Mayotte",
            "Indian/Reunion",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis",
            "Etc/GMT+8");

    private final RegionService service;
    private final @Nullable ApercuEnTete apercu;
    private final Div specimen = new Div();
    private final Formulaire champs = new Formulaire();
    private final TextField nom = texte("nom", "Nom de l’agence", Bornes.TITRE, true);
    private final TextField direction = texte("direction", "Direction ou service", Bornes.TITRE, false);
    private final TextArea adresse = new TextArea("Adresse");
    private final TextField ville = texte("ville", "Ville de signature", Bornes.NOM, true);
    private final TextField telephone = texte("telephone", "Téléphone", Bornes.TELEPHONE, false);
    private final TextField courriel = texte("courriel", "Adresse électronique du programme", Bornes.COURRIEL, true);
    private final TextField site = texte("site", "Site", Bornes.TITRE, false);
    private final TextField tribunal = texte("tribunal", "Tribunal compétent", Bornes.TITRE, true);
    private final TextField tribunalAdresse = texte("tribunalAdresse", "Adresse du tribunal", Bornes.LIBELLE, true);
    private final ComboBox<String> fuseau = new ComboBox<>("Fuseau horaire");
    private final IntegerField taille = new IntegerField("Taille minimale d’une grappe (ESSMS)");
    private int version;

    /**
     * @param apercu null where nothing prints letters
     * @param ensuite called once something is saved
     */
    FormulaireAgence(RegionService service, @Nullable ApercuEnTete apercu, Runnable ensuite) {
        this.service = service;
        this.apercu = apercu;
        addClassName("region-agence");
        champs.champ("adresse", adresse);
        adresse.setHelperText("Cinq lignes au plus");
        adresse.setMinRows(2);
        adresse.setMaxLength(Bornes.ADRESSE);
        exiger(adresse);
        tribunal.setHelperText("Dans les voies de recours\u00A0: «\u00A0tribunal administratif de …\u00A0»");
        champs.champ("fuseau", fuseau);
        fuseau.setItems(FUSEAUX);
        fuseau.setRequiredIndicatorVisible(true);
        fuseau.setManualValidation(true);
        fuseau.setHelperText("Le jour et les échéances «\u00A0à minuit\u00A0», dès la connexion suivante de chacun");
        champs.champ("tailleMinimale", taille);
        taille.setHelperText("Proposée aux prochains appels à projets\u00A0; ceux qui existent gardent la leur");
        taille.setManualValidation(true);
        taille.setRequiredIndicatorVisible(true);
        lire(service.fiche());
        var enregistrer = new Button("Enregistrer", clic -> enregistrer(ensuite));
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var formulaire =
                new FormLayout(nom, direction, adresse, ville, telephone, courriel, site, tribunal, tribunalAdresse);
        formulaire.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        for (var large : List.of(nom, direction, adresse)) {
            formulaire.setColspan(large, 2);
        }
        var saisie = new Div(
                new H3("Agence et papier à en-tête"),
                formulaire,
                new H3("Paramètres"),
                new FormLayout(fuseau, taille),
                enregistrer);
        saisie.addClassName("region-saisie");
        specimen.addClassName("region-specimen");
        add(saisie, specimen);
        for (TextFieldBase<?, String> champ :
                List.<TextFieldBase<?, String>>of(nom, direction, adresse, ville, telephone, courriel, site)) {
            champ.addValueChangeListener(changement -> montrer());
        }
        montrer();
    }

    private TextField texte(String nom, String libelle, int longueur, boolean obligatoire) {
        var champ = champs.champ(nom, new TextField(libelle));
        champ.setMaxLength(longueur);
        if (obligatoire) {
            exiger(champ);
        }
        return champ;
    }

    /** The service says what is missing, on the field. */
    private static void exiger(TextFieldBase<?, String> champ) {
        champ.setRequiredIndicatorVisible(true);
        champ.setManualValidation(true);
    }

    private void lire(RegionFiche fiche) {
        var agence = fiche.agence();
        version = fiche.version();
        nom.setValue(agence.nom());
        direction.setValue(agence.direction());
        adresse.setValue(agence.adresse());
        ville.setValue(agence.ville());
        telephone.setValue(agence.telephone());
        courriel.setValue(agence.courriel());
        site.setValue(agence.site());
        tribunal.setValue(agence.tribunal());
        tribunalAdresse.setValue(agence.tribunalAdresse());
        fuseau.setValue(fiche.fuseau());
        taille.setValue(fiche.tailleMinimale());
    }

    private Agence agence() {
        return new Agence(
                nom.getValue(),
                direction.getValue(),
                adresse.getValue(),
                ville.getValue(),
                telephone.getValue(),
                courriel.getValue(),
                site.getValue(),
                tribunal.getValue(),
                tribunalAdresse.getValue());
    }

    private void montrer() {
        specimen.removeAll();
        if (apercu != null) {
            specimen.add(apercu.de(agence()));
        }
    }

    private void enregistrer(Runnable ensuite) {
        var nombre = taille.getValue();
        var zone = fuseau.getValue();
        if (champs.faire(() -> service.modifier(
                new RegionSaisie(agence(), zone == null ? "" : zone, nombre == null ? 0 : nombre, version)))) {
            lire(service.fiche());
            Messages.succes("La région est enregistrée.");
            ensuite.run();
        }
    }
}

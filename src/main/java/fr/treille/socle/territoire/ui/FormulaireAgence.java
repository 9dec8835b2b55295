package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampTelephone;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
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
    private final Div saisie = new Div();
    private final Div specimen = new Div();
    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    /** The agency and the settings as the page lays them out. */
    private record Saisie(
            String nom,
            String direction,
            String adresse,
            String ville,
            String telephone,
            String courriel,
            String site,
            String tribunal,
            String tribunalAdresse,
            String grades,
            String fuseau,
            @Nullable Integer tailleMinimale,
            boolean pentecoteTravaillee,
            int version) {

        static Saisie de(RegionFiche fiche) {
            var agence = fiche.agence();
            return new Saisie(
                    agence.nom(),
                    agence.direction(),
                    agence.adresse(),
                    agence.ville(),
                    agence.telephone(),
                    agence.courriel(),
                    agence.site(),
                    agence.tribunal(),
                    agence.tribunalAdresse(),
                    agence.grades(),
                    fiche.fuseau(),
                    fiche.tailleMinimale(),
                    fiche.pentecoteTravaillee(),
                    fiche.version());
        }

        Agence agence() {
            return new Agence(
                    nom, direction, adresse, ville, telephone, courriel, site, tribunal, tribunalAdresse, grades);
        }

        RegionSaisie region() {
            return new RegionSaisie(
                    agence(), fuseau, tailleMinimale == null ? 0 : tailleMinimale, pentecoteTravaillee, version);
        }
    }

    /**
     * @param apercu null where nothing prints letters
     * @param ensuite called once something is saved
     */
    FormulaireAgence(RegionService service, @Nullable ApercuEnTete apercu, Runnable ensuite) {
        this.service = service;
        this.apercu = apercu;
        addClassName("region-agence");
        var nom = texte("Nom de l’agence", Bornes.TITRE, true, Saisie::nom);
        var direction = texte("Direction ou service", Bornes.TITRE, false, Saisie::direction);
        var adresse = formulaire.lier(new TextArea("Adresse"), Saisie::adresse);
        var ville = texte("Ville de signature", Bornes.NOM, true, Saisie::ville);
        var telephone = formulaire.lier(new ChampTelephone("Téléphone"), Saisie::telephone);
        var courriel = texte("Adresse électronique du programme", Bornes.COURRIEL, true, Saisie::courriel);
        var site = texte("Site", Bornes.TITRE, false, Saisie::site);
        var tribunal = texte("Tribunal compétent", Bornes.TITRE, true, Saisie::tribunal);
        var tribunalAdresse = texte("Adresse du tribunal", Bornes.LIBELLE, true, Saisie::tribunalAdresse);
        var grades = texte("GRADeS de la région", Bornes.TITRE, false, Saisie::grades);
        grades.setHelperText(
                "Son nom, dans les lettres et les courriels\u00A0; vide\u00A0: «\u00A0le GRADeS de votre région\u00A0»");
        adresse.setHelperText("Cinq lignes au plus");
        adresse.setMinRows(2);
        adresse.setMaxLength(Bornes.ADRESSE);
        adresse.setRequiredIndicatorVisible(true);
        tribunal.setHelperText("Dans les voies de recours\u00A0: «\u00A0tribunal administratif de …\u00A0»");
        var fuseau = formulaire.lier(
                new ChampChoix<String>("Fuseau horaire"),
                Saisie::fuseau,
                zone -> zone == null ? "" : zone,
                zone -> zone);
        Champs.proposer(fuseau, FUSEAUX);
        fuseau.setRequiredIndicatorVisible(true);
        fuseau.setHelperText("Le jour et les échéances «\u00A0à minuit\u00A0», dès la connexion suivante de chacun");
        var taille = formulaire.lier(new IntegerField("Taille minimale d’une grappe (ESSMS)"), Saisie::tailleMinimale);
        taille.setHelperText("Proposée aux prochains appels à projets\u00A0; ceux qui existent gardent la leur");
        taille.setRequiredIndicatorVisible(true);
        var pentecote =
                formulaire.lier(new Checkbox("Le lundi de Pentecôte est travaillé"), Saisie::pentecoteTravaillee);
        pentecote.setHelperText(
                "Férié par la loi, c’est souvent la journée de solidarité\u00A0: décochée, cette case en fait un"
                        + " jour sans point proposé ni relance, dès la connexion suivante de chacun");
        formulaire.afficher(Saisie.de(service.fiche()));
        var enregistrer = new Button("Enregistrer", clic -> enregistrer(ensuite));
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var champs = new FormLayout(
                nom, direction, adresse, ville, telephone, courriel, site, tribunal, tribunalAdresse, grades);
        champs.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        for (var large : List.of(nom, direction, adresse, grades)) {
            champs.setColspan(large, 2);
        }
        saisie.add(
                new H3("Agence et papier à en-tête"),
                champs,
                new H3("Paramètres"),
                new FormLayout(fuseau, taille, pentecote),
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

    /** The service says what is missing, on the field. */
    private TextField texte(String libelle, int longueur, boolean obligatoire, Composante<Saisie, String> composante) {
        var champ = formulaire.lier(new TextField(libelle), composante);
        champ.setMaxLength(longueur);
        champ.setRequiredIndicatorVisible(obligatoire);
        return champ;
    }

    /** Beside the specimen, which shows what it sets; it is saved by itself. */
    void ajouter(Component section) {
        saisie.add(section);
    }

    /** Draws the specimen anew. */
    void montrer() {
        specimen.removeAll();
        if (apercu != null) {
            specimen.add(apercu.de(formulaire.brouillon().agence()));
        }
    }

    private void enregistrer(Runnable ensuite) {
        if (formulaire.enregistrer(saisie -> service.modifier(saisie.region()), () -> Saisie.de(service.fiche()))) {
            formulaire.afficher(Saisie.de(service.fiche()));
            Messages.succes("La région est enregistrée.");
            ensuite.run();
        }
    }
}

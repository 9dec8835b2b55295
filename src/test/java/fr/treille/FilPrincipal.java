package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The steps of the main journey as a person does them in the browser: by labels, roles and what is read on screen. */
final class FilPrincipal {

    /** A real organisme gestionnaire of the Occitanie extract, with 86 ESSMS there. */
    static final String PORTEUR = "310781562";

    /** FINESS has no name for legal entities in its file of establishments: this is their own file, for one of them. */
    static final String JURIDIQUES = """
            finess;etalab;0;2021-01-08
            structureej;310781562;ORGANISME D ESSAI;Organisme d’essai du fil principal;;12;RUE;DES TREILLES;;;;555;31000 TOULOUSE;31;HAUTE-GARONNE;;60;Ass.L.1901 non R.U.P;620;Autre;;;
            """;

    private final Page page;
    private final String origine;

    FilPrincipal(Page page, int port) {
        this.page = page;
        this.origine = "http://localhost:" + port;
    }

    void connecter(String courriel) {
        page.navigate(origine);
        page.getByLabel("Adresse électronique").fill(courriel);
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("demonstration");
        bouton("Se connecter").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, nomme("Menu principal"))).isVisible();
    }

    void menu(String entree) {
        page.getByRole(AriaRole.NAVIGATION, nomme("Menu principal"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + entree)))
                .click();
        assertThat(titre()).hasText(entree);
    }

    void importer(Path fichier) {
        page.navigate(origine + "/etablissements/import");
        page.setInputFiles("input[type=file]", fichier);
        bouton("Importer").or(bouton("Importer quand même")).click();
        assertThat(titre()).hasText("Rapport d’import FINESS", lent());
    }

    void creerGrappe(String nom) {
        menu("Grappes");
        bouton("Nouvelle grappe").click();
        bouton("Créer la grappe").click();
        assertThat(page.getByText("Donnez un nom à la grappe.")).isVisible();
        var projet = groupe("Projet");
        projet.getByLabel("Nom de la grappe").fill(nom);
        choisir(projet, "Porteur", PORTEUR);
        projet.getByLabel("Solution DUI").fill("Ogyris");
        projet.getByLabel("Éditeur").fill("Ogyris SA");
        contact(groupe("Contact opérationnel"), "Madame", "Jeanne", "Roux", "Cheffe de projet");
        contact(groupe("Représentant légal"), "Monsieur", "Élie", "Ferré", "Directeur général");
        bouton("Créer la grappe").click();
        assertThat(page.getByText("La grappe est créée.")).isVisible();
    }

    private void contact(Locator groupe, String civilite, String prenom, String nom, String fonction) {
        choisir(groupe, "Civilité", civilite);
        groupe.getByLabel("Prénom").fill(prenom);
        groupe.getByLabel("Nom", new Locator.GetByLabelOptions().setExact(true)).fill(nom);
        groupe.getByLabel("Fonction").fill(fonction);
        groupe.getByLabel("Courriel").fill(nom.replace("é", "e").toLowerCase() + "@porteur.test");
    }

    /** Picks that many ESSMS of the porteur in the dialog. */
    void ajouterEssms(int nombre) {
        bouton("Ajouter des ESSMS").first().click();
        var dialogue = dialogue("Ajouter des ESSMS");
        var cases = dialogue.getByRole(
                AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^Choisir la ligne")));
        assertThat(cases.first()).isVisible();
        for (int rang = 0; rang < nombre; rang++) {
            cases.nth(rang).check();
        }
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ajouter " + nombre + " ESSMS"))
                .click();
        assertThat(page.getByText(nombre + " ESSMS ajoutés à la grappe.")).isVisible();
    }

    /** Types the day and the time of the dépôt, and gives the dialog. */
    Locator saisirDepot(String date, String heure) {
        bouton("Enregistrer le dépôt").click();
        var dialogue = dialogue("Enregistrer le dépôt");
        saisir(dialogue, "Date du dépôt", date);
        saisir(dialogue, "Heure du dépôt", heure);
        return dialogue;
    }

    private static void saisir(Locator dialogue, String champ, String valeur) {
        var saisie = dialogue.getByLabel(champ);
        saisie.fill(valeur);
        saisie.press("Enter");
    }

    void deposer(String verbe) {
        dialogue("Enregistrer le dépôt")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verbe))
                .click();
    }

    void annulerDepot(String motif) {
        bouton("Annuler le dépôt").click();
        var dialogue = dialogue("Annuler le dépôt");
        dialogue.getByLabel("Motif").fill(motif);
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annuler le dépôt"))
                .click();
        assertThat(page.getByText("de nouveau en constitution")).isVisible();
    }

    /** Sees on the national tool all that the call asks for. */
    void constaterPieces() {
        bouton("Voir les pièces").click();
        bouton("Tout est sur l’outil national").click();
        confirmer("Les constater");
        assertThat(page.getByText("Le dossier est complet")).isVisible();
    }

    /** Finds good a criterion that facts do not decide. */
    private void apprecier(String regle, String motif) {
        var verbe = "Apprécier «\u00A0" + regle + "\u00A0»";
        bouton(verbe).click();
        var dialogue = dialogue("Apprécier");
        dialogue.getByLabel("Satisfait", new Locator.GetByLabelOptions().setExact(true))
                .check();
        dialogue.getByLabel("Motif").fill(motif);
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enregistrer l’appréciation"))
                .click();
        assertThat(page.getByText("L’appréciation est enregistrée.")).isVisible();
    }

    void rendreAvis() {
        constaterPieces();
        bouton("Ouvrir l’instruction").click();
        confirmer("Ouvrir l’instruction");
        apprecier("Solution référencée Ségur", "Liste des solutions référencées du 20/05/2025.");
        page.getByLabel("Favorable", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Motif").fill("Projet mûr et bien doté.");
        page.getByLabel("Recommandations").fill("Associer les usagers dès le cadrage.");
        bouton("Enregistrer l’avis").click();
        confirmer("Enregistrer l’avis");
        assertThat(page.getByText("L’avis est enregistré.")).isVisible();
    }

    /** On the page of a grappe whose avis is given. */
    void decider() {
        bouton("Décider").first().click();
        assertThat(page.getByLabel("Montant accordé")).isVisible();
        page.locator(".formulaire-avis")
                .getByText("Décider", new Locator.GetByTextOptions().setExact(true))
                .click();
        confirmer("Décider");
        assertThat(page.getByText("La décision est enregistrée.")).isVisible();
    }

    /** From the next step’s band to the archived document, its preview seen before; gives its reference. */
    String generer(String document) {
        bouton("Préparer la " + document).click();
        var tard = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Page 1 sur"))))
                .isVisible(tard);
        bouton("Générer la " + document).click();
        var suite = page.getByText(Pattern.compile("^Envoyer la " + document + " ARS76-"));
        assertThat(suite).isVisible(tard);
        return suite.textContent().replaceAll("^Envoyer la " + document + " (ARS76-\\S+) .*$", "$1");
    }

    void envoyer(String document) {
        bouton("Envoyer la " + document).first().click();
        confirmer("Envoyer la " + document);
        assertThat(page.getByText("est confiée à la boîte d’envoi")).isVisible();
    }

    void signer(String date) {
        bouton("Enregistrer la signature").first().click();
        var dialogue = dialogue("Enregistrer la signature");
        for (var partie : List.of("Signée du porteur", "Signée de l’agence")) {
            var champ = dialogue.getByLabel(partie + " le");
            champ.fill(date);
            champ.press("Tab");
            dialogue.getByLabel(partie + " à").fill("Toulouse");
        }
        dialogue.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enregistrer la signature"))
                .click();
        assertThat(page.getByText("La signature est enregistrée.")).isVisible();
    }

    Locator titre() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator bouton(String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    /** The dialog of that title, not another one that is still closing. */
    private Locator dialogue(String titre) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(Pattern.compile("^" + titre)));
    }

    private void confirmer(String verbe) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verbe))
                .click();
    }

    private void choisir(Locator groupe, String libelle, String texte) {
        var champ = groupe.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(libelle))
                .or(groupe.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(libelle)))
                .first();
        champ.click();
        if (champ.evaluate("e => e.tagName").equals("INPUT")) {
            champ.fill(texte);
        }
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(texte))
                .first()
                .click();
    }

    private Locator groupe(String nom) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    private static Page.GetByRoleOptions nomme(String nom) {
        return new Page.GetByRoleOptions().setName(nom);
    }

    private static LocatorAssertions.HasTextOptions lent() {
        return new LocatorAssertions.HasTextOptions().setTimeout(120_000);
    }
}

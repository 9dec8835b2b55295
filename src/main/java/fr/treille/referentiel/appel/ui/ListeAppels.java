package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.livre.AppelsLivresService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The calls of the région: their windows, and what comes next. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeAppels extends Liste<AppelFiche, String, String> {

    private final AppelsLivresService livres;
    private final LocalDate aujourdhui;
    private final Button ajouterLivre;

    ListeAppels(AppelService service, AppelsLivresService livres, Clock horloge) {
        super("appels", "appels", "-annee");
        this.livres = livres;
        this.aujourdhui = LocalDate.now(horloge);
        ajouterLivre = new Button("Ajouter un appel livré…", clic -> new AjouterLivreDialog(livres, aujourdhui).open());
        ajouterLivre.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        filtrer(() -> "");
        lireTout(filtre -> service.fiches(), ListeAppels::enClair);
        colonnesDesAppels();
        pied(resume -> resume);
        ouvrir(fiche -> AppelLiens.appel(fiche.id()));
        reduireA("intitule", "annee", "statut");
        siVide("Votre région n’a encore aucun appel à projets.");
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            var nouveau = new Button(
                    "Nouvel appel",
                    new Icon("vaadin", "plus"),
                    clic -> UI.getCurrent().navigate(AppelLiens.NOUVEAU));
            nouveau.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var amenagements =
                    new Button("Aménagements de cible", clic -> UI.getCurrent().navigate(AppelLiens.AMENAGEMENTS));
            amenagements.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            agir(ajouterLivre, amenagements, nouveau);
        }
    }

    private void colonnesDesAppels() {
        var colonnes = colonnes();
        colonnes.texte("intitule", "Appel à projets", AppelFiche::intitule)
                .largeur(18.5)
                .souple(1);
        colonnes.code("annee", "Année", fiche -> String.valueOf(fiche.annee())).largeur(5);
        colonnes.choix("statut", "Statut", AppelFiche::statut, StatutAppel::libelle)
                .rendue(fiche -> AffichageAppels.statut(fiche.statut()))
                .largeur(6.5);
        colonnes.choix("guichet", "Guichet", AppelFiche::guichet, Guichet::libelle)
                .largeur(6.5)
                .cachee();
        colonnes.montant("enveloppe", "Enveloppe", AppelFiche::enveloppe).largeur(8.2);
        colonnes.texte("fenetres", "Fenêtres de dépôt", ListeAppels::fenetres)
                .ecrite(fiche -> fiche.fenetres().size() > 1
                        ? Formats.compte(fiche.fenetres().size(), "fenêtre")
                        : fenetres(fiche))
                .bulle(ListeAppels::fenetres)
                .largeur(14.5);
        colonnes.date(
                        "echeance",
                        "Prochaine échéance",
                        fiche -> prochaine(fiche, aujourdhui).map(Jalon::date).orElse(null))
                .ecrite(this::echeance)
                .largeur(17);
        colonnes.texte(
                        "suite",
                        "Étape",
                        fiche -> prochaine(fiche, aujourdhui)
                                .map(jalon -> jalon.etape().libelle())
                                .orElse(""))
                .horsEcran();
    }

    private static String fenetres(AppelFiche fiche) {
        return fiche.fenetres().stream().map(FenetreFiche::periode).collect(Collectors.joining("\n"));
    }

    private String echeance(AppelFiche fiche) {
        if (fiche.fenetres().isEmpty()) {
            return "aucune fenêtre";
        }
        return prochaine(fiche, aujourdhui)
                .map(jalon -> Formats.date(jalon.date()) + " · "
                        + Lettres.minuscule(jalon.etape().libelle()))
                .orElse("toutes passées");
    }

    private static Optional<Jalon> prochaine(AppelFiche fiche, LocalDate jour) {
        return fiche.fenetres().stream()
                .flatMap(fenetre -> fenetre.prochain(jour).stream())
                .min(Comparator.comparing(Jalon::date));
    }

    @Override
    public void actualiser() {
        // once the région has them all there is nothing to propose
        ajouterLivre.setVisible(AgentConnecte.courant().peut(Droits.PILOTER_APPELS)
                && !livres.aAjouter().isEmpty());
        super.actualiser();
    }

    private static String enClair(List<AppelFiche> fiches) {
        var brouillons = fiches.stream()
                .filter(fiche -> fiche.statut() == StatutAppel.BROUILLON)
                .count();
        return Formats.compte(fiches.size(), "appel") + " à projets · " + Formats.compte(brouillons, "brouillon");
    }
}

package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.livre.AppelsLivresService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The calls of the région: their windows, and what comes next. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeAppels extends Div implements ListeEtDetail.Maitre {

    private static final String PAR_DEFAUT = "-annee";

    private final AppelService service;
    private final AppelsLivresService livres;
    private final LocalDate aujourdhui;
    private final Grille<AppelFiche> grille = new Grille<>("appels");
    private final Div pied = new Div();
    private final Button ajouterLivre;
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private boolean prete;
    private long ouvert;

    ListeAppels(AppelService service, AppelsLivresService livres, Clock horloge) {
        this.service = service;
        this.livres = livres;
        this.aujourdhui = LocalDate.now(horloge);
        ajouterLivre = new Button("Ajouter un appel livré…", clic -> new AjouterLivreDialog(livres, aujourdhui).open());
        ajouterLivre.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("page");
        grille.texte("intitule", "Appel à projets", "18.5rem", AppelFiche::intitule)
                .setFlexGrow(1);
        grille.texte("annee", "Année", "5rem", fiche -> String.valueOf(fiche.annee()));
        grille.composant("statut", "Statut", "6.5rem", fiche -> Affichage.statut(fiche.statut()))
                .setComparator(Comparator.comparing(AppelFiche::statut));
        grille.texte("guichet", "Guichet", "6.5rem", fiche -> fiche.guichet().libelle())
                .setVisible(false);
        grille.montant("enveloppe", "Enveloppe", "7.5rem", AppelFiche::enveloppe)
                .setComparator(
                        Comparator.comparing(AppelFiche::enveloppe, Comparator.nullsFirst(Comparator.naturalOrder())));
        grille.texte(
                "fenetres",
                "Fenêtres de dépôt",
                "14.5rem",
                fiche -> fiche.fenetres().size() > 1
                        ? Affichage.pluriel(fiche.fenetres().size(), "fenêtre")
                        : fiche.fenetres().stream().map(FenetreFiche::periode).collect(Collectors.joining()));
        grille.texte("echeance", "Prochaine échéance", "17rem", this::echeance)
                .setComparator(Comparator.comparing(
                        fiche -> prochaine(fiche, aujourdhui).map(Jalon::date).orElse(LocalDate.MAX)));
        grille.ouvrir(fiche -> UI.getCurrent().navigate(AppelLiens.appel(fiche.id()), adresse.parametres()));
        grille.setPartNameGenerator(fiche -> fiche.id() == ouvert ? "ouverte" : null);
        grille.siVide("Votre région n’a encore aucun appel à projets.");
        grille.addSortListener(tri -> retenir());
        var actions = new Div(grille.choixColonnes());
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            var nouveau = new Button(
                    "Nouvel appel",
                    new Icon("vaadin", "plus"),
                    clic -> UI.getCurrent().navigate(AppelLiens.NOUVEAU));
            nouveau.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(ajouterLivre, nouveau);
        }
        actions.addClassNames("pousse", "barre-actions");
        var barre = new Div(actions);
        barre.addClassName("barre-filtres");
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(barre, grille, pied);
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
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        var segments = lieu.getSegments();
        ouvert = segments.size() > 1 ? Affichage.identifiant(segments.get(1)) : 0;
        grille.trier(adresse, PAR_DEFAUT);
        actualiser();
        prete = true;
    }

    private void retenir() {
        if (prete) {
            adresse.mettre(EtatUrl.TRI, grille.tri().equals(PAR_DEFAUT) ? "" : grille.tri());
            findAncestor(ListeEtDetail.class).retenir(adresse);
        }
    }

    @Override
    public void actualiser() {
        // once the région has them all there is nothing to propose
        ajouterLivre.setVisible(AgentConnecte.courant().peut(Droits.PILOTER_APPELS)
                && !livres.aAjouter().isEmpty());
        var fiches = service.fiches();
        grille.setItems(fiches);
        var brouillons = fiches.stream()
                .filter(fiche -> fiche.statut() == StatutAppel.BROUILLON)
                .count();
        pied.setText(Affichage.pluriel(fiches.size(), "appel") + " à projets · "
                + Affichage.pluriel(brouillons, "brouillon"));
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.reduire(reduite ? new String[] {"intitule", "annee", "statut"} : new String[0]);
    }
}

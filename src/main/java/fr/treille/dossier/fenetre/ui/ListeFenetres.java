package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.fenetre.EtatFenetre;
import fr.treille.dossier.fenetre.FenetreFiltre;
import fr.treille.dossier.fenetre.FenetreLigne;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.ListeEtDetail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The windows of the région: what falls due in each, and how many files wait there. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeFenetres extends Div implements ListeEtDetail.Maitre {

    /** What is due first. */
    private static final String PAR_DEFAUT = "echeance";

    private final FenetreService service;
    private final List<AppelLigne> appels;
    private final LocalDate aujourdhui;
    private final Grille<FenetreLigne> grille = new Grille<>("fenêtres");
    private final ComboBox<AppelLigne> appel = new ComboBox<>();
    private final Select<EtatFenetre> etat = choix("État", EtatFenetre.values(), EtatFenetre::libelle);
    private final Select<TypeProjet> type = choix("Type", TypeProjet.values(), TypeProjet::libelle);
    private final Div pied = new Div();
    private EtatUrl adresse = new EtatUrl(QueryParameters.empty());
    private boolean prete;
    private String ouverte = "";

    ListeFenetres(FenetreService service, AppelService appels, Clock horloge) {
        this.service = service;
        this.appels = appels.appels();
        this.aujourdhui = LocalDate.now(horloge);
        addClassName("page");
        colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres(), grille, pied);
    }

    private static <E extends Enum<E>> Select<E> choix(String titre, E[] valeurs, Function<E, String> libelle) {
        var champ = new Select<E>();
        champ.setItems(valeurs);
        champ.setItemLabelGenerator(valeur -> valeur == null ? titre + "\u00A0: tous" : libelle.apply(valeur));
        champ.setEmptySelectionAllowed(true);
        champ.setEmptySelectionCaption(titre + "\u00A0: tous");
        champ.setPlaceholder(titre);
        champ.setAriaLabel(titre);
        champ.addClassName("filtre-etat");
        return champ;
    }

    private Div filtres() {
        appel.setItems(appels);
        appel.setItemLabelGenerator(AppelLigne::intitule);
        appel.setPlaceholder("Appel à projets");
        appel.setAriaLabel("Appel à projets");
        appel.setClearButtonVisible(true);
        appel.addClassName("fenetre-appel");
        for (var champ : List.<HasValue<?, ?>>of(appel, etat, type)) {
            champ.addValueChangeListener(choisi -> filtrer());
        }
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        var barre = new Div(appel, etat, type, colonnes);
        barre.addClassName("barre-filtres");
        return barre;
    }

    private void colonnes() {
        grille.addClassName("grappe-liste");
        grille.texte(
                        "fenetre",
                        "Fenêtre",
                        "14.9rem",
                        ligne -> ligne.publiee().fenetre().periode())
                .setComparator(
                        Comparator.comparing(ligne -> ligne.publiee().fenetre().clotureDepot()));
        grille.texte("appel", "Appel à projets", "9rem", ListeFenetres::appel)
                .setFlexGrow(2)
                .setTooltipGenerator(ligne -> ligne.publiee().appel());
        grille.texte(
                        "types",
                        "Reçoit",
                        "6.4rem",
                        ligne -> ligne.publiee().fenetre().accueilsEnClair())
                .setFlexGrow(1)
                // its page says it whole; the call's title needs the place on a small laptop
                .setVisible(false);
        grille.composant("etat", "État", "8rem", ligne -> Affichage.etat(ligne.etat()))
                .setComparator(Comparator.comparing(FenetreLigne::etat));
        grille.nombre("dossiers", "Dossiers", "5.5rem", FenetreLigne::dossiers)
                .setComparator(Comparator.comparingLong(FenetreLigne::dossiers));
        grille.composant("retards", "En retard", "5.8rem", ListeFenetres::retards)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparingLong(FenetreLigne::enRetard));
        grille.composant("echeance", "Échéance", "10.6rem", ligne -> Affichage.echeance(prochain(ligne), aujourdhui))
                .setComparator(Comparator.comparing(
                        ligne -> prochain(ligne).map(Jalon::date).orElse(LocalDate.MAX)));
        grille.texte(
                        "suite",
                        "Étape",
                        "9rem",
                        ligne -> prochain(ligne)
                                .map(jalon -> jalon.etape().libelle())
                                .orElse(""))
                .setFlexGrow(1);
        grille.ouvrir(ligne -> UI.getCurrent()
                .navigate(AppelLiens.fenetre(ligne.publiee().fenetre().id()), adresse.parametres()));
        grille.setPartNameGenerator(
                ligne -> ouverte.equals(String.valueOf(ligne.publiee().fenetre().id())) ? "ouverte" : null);
        grille.siVide("Aucune fenêtre ne répond à ces filtres. Élargissez-les\u00A0; une fenêtre paraît ici quand son"
                + " appel à projets est publié.");
        grille.addSortListener(tri -> filtrer());
    }

    private Optional<Jalon> prochain(FenetreLigne ligne) {
        return ligne.publiee().fenetre().prochain(aujourdhui);
    }

    /** The year first: it is what tells the calls of a région apart where the column is narrow. */
    private static String appel(FenetreLigne ligne) {
        return ligne.publiee().annee() + " · " + ligne.publiee().appel();
    }

    private static Span retards(FenetreLigne ligne) {
        var nombre = new Span(Formats.nombre(ligne.enRetard()));
        nombre.setClassName("texte-alerte", ligne.enRetard() > 0);
        return nombre;
    }

    @Override
    public void afficher(Location lieu) {
        prete = false;
        adresse = new EtatUrl(lieu.getQueryParameters());
        ouverte = lieu.getSegments().size() > 1 ? lieu.getSegments().get(1) : "";
        appel.setValue(appels.stream()
                .filter(un -> adresse.texte("aap").equals(String.valueOf(un.id())))
                .findFirst()
                .orElse(null));
        etat.setValue(parmi(EtatFenetre.values(), adresse.texte("etat")));
        type.setValue(parmi(TypeProjet.values(), adresse.texte("type")));
        grille.trier(adresse, PAR_DEFAUT);
        actualiser();
        prete = true;
    }

    private static <E extends Enum<E>> @Nullable E parmi(E[] valeurs, String nom) {
        return Arrays.stream(valeurs)
                .filter(valeur -> valeur.name().equals(nom))
                .findFirst()
                .orElse(null);
    }

    private void filtrer() {
        if (prete) {
            adresse.mettre(
                            "aap",
                            appel.isEmpty()
                                    ? ""
                                    : String.valueOf(appel.getValue().id()))
                    .mettre("etat", etat.isEmpty() ? "" : etat.getValue().name())
                    .mettre("type", type.isEmpty() ? "" : type.getValue().name())
                    .mettre(EtatUrl.TRI, grille.tri().equals(PAR_DEFAUT) ? "" : grille.tri());
            findAncestor(ListeEtDetail.class).retenir(adresse);
            actualiser();
        }
    }

    @Override
    public void actualiser() {
        var lignes = service.fenetres(
                new FenetreFiltre(appel.isEmpty() ? null : appel.getValue().id(), etat.getValue(), type.getValue()));
        grille.setItems(lignes);
        pied.setText(Affichage.pluriel(lignes.size(), "fenêtre") + " · "
                + Affichage.pluriel(
                        lignes.stream().mapToLong(FenetreLigne::dossiers).sum(), "dossier")
                + " · "
                + Formats.nombre(
                        lignes.stream().mapToLong(FenetreLigne::enRetard).sum()) + " en retard");
    }

    @Override
    public void reduire(boolean reduite) {
        setClassName("page-reduite", reduite);
        grille.getColumnByKey("fenetre").setFlexGrow(reduite ? 1 : 0);
        grille.reduire(reduite ? new String[] {"fenetre", "etat", "dossiers"} : new String[0]);
    }
}

package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.export.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A list, as every page of the house shows one: filters in the address, a lazy grid, totals under it, columns that the reader
 * chooses, rows that open, and « Exporter », which writes exactly what is filtered, in its order. A screen gives its columns,
 * its filter record and its service, in its constructor:
 *
 * <pre>{@code
 * class CourriersView extends Liste<LettreLigne, LettreFiltre, LettreTotaux> {
 *     CourriersView(LettreService lettres) {
 *         super("courriers", "courriers", "-date");
 *         var texte = filtres().texte("Référence, grappe, porteur");
 *         var sens = filtres().choix("sens", "Décision", "Décision : toutes", SensDecision.values(), SensDecision::libelle);
 *         filtrer(() -> new LettreFiltre(texte.getValue(), sens.getValue()));
 *         lire(lettres::rechercher, lettres::totaux, LettreTotaux::nombre);
 *         colonnes().texte("reference", "Référence", LettreLigne::reference).largeur(13.5);
 *         colonnes().montant("montant", "Montant", LettreLigne::montant);
 *         totaliser("montant", LettreTotaux::montant);
 *         pied(totaux -> totaux.nombre() + " lettres");
 *         ouvrir(ligne -> GrappeLiens.fiche(ligne.grappeId()));
 *         siVide("Aucune lettre ne répond à ces filtres.");
 *     }
 * }
 * }</pre>
 *
 * <p>It is the view of an address of its own, the list of a {@link ListeEtDetail}, or a part of another page; then it leaves
 * the address alone, and without filters nor acts it has no bar above it.
 *
 * @param <L> a row
 * @param <F> what is filtered, the record that the service takes
 * @param <T> what is added up, {@code Long} where it is only counted
 */
public class Liste<L, F, T> extends Div implements ListeEtDetail.Maitre, BeforeEnterObserver {

    private final String triParDefaut;
    private final Grille<L> grille;
    private final JeuColonnes<L> colonnes = new JeuColonnes<>();
    private final Filtres filtres = new Filtres(this::changer);
    private final PiedListe pied = new PiedListe(this::tableau);
    private final ContenuListe<L, F, T> contenu;
    private final List<String> reduites = new ArrayList<>();
    private @Nullable Selection<L, ?> selection;
    private String lieu = "";
    private @Nullable Coches<L> coches;
    private @Nullable Component choixColonnes;
    private int courte;
    private boolean composee;
    private boolean prete;

    /**
     * @param cle under which the reader's choice of columns is kept, « boite-envoi »
     * @param titre what it lists, as its export is called, « boîte d’envoi »
     * @param triParDefaut its sort when the address has none, which the address then does not say, « -date »; « » for that of
     *     the service
     */
    public Liste(String cle, String titre, String triParDefaut) {
        contenu = new ContenuListe<>(titre);
        this.triParDefaut = triParDefaut;
        grille = new Grille<>(cle);
        grille.getElement().setAttribute("aria-label", titre);
        grille.addSortListener(tri -> {
            if (prete) {
                memoriser();
            }
        });
        addClassName("page");
        add(filtres, grille, pied);
    }

    String triParDefaut() {
        return triParDefaut;
    }

    /** What its filters are; each is added by one of its methods. */
    public final Filtres filtres() {
        return filtres;
    }

    /** What its columns are; each is added by one of its methods. */
    public final JeuColonnes<L> colonnes() {
        return colonnes;
    }

    /** The filter that the fields now say. */
    public final void filtrer(Supplier<F> lecture) {
        contenu.filtrer(lecture);
    }

    /** Where its rows and its totals are read. */
    public final void lire(BiFunction<F, Pageable, List<L>> lecture, Function<F, T> totaux, ToLongFunction<T> combien) {
        contenu.lire(new SourcePaginee<>(lecture, totaux, combien, LectureEntiere.parPages(lecture)));
    }

    /** The same, with a better way than pages to read all the rows of an export. */
    public final void lire(
            BiFunction<F, Pageable, List<L>> lecture,
            Function<F, T> totaux,
            ToLongFunction<T> combien,
            LectureEntiere<L, F> parcours) {
        contenu.lire(new SourcePaginee<>(lecture, totaux, combien, parcours));
    }

    /** The same where the service gives all the rows, which are few: they are sorted here, by their values. */
    public final void lireTout(Function<F, List<L>> lecture, Function<List<L>, T> totaux) {
        contenu.lire(new SourceEntiere<>(lecture, totaux, colonnes));
    }

    /** What the line under the list says of the totals. */
    public final void pied(Function<T, String> phrase) {
        contenu.dire(phrase);
    }

    /** What an export adds up under a column: the same as the line under the list says. */
    public final void totaliser(String colonne, Function<T, @Nullable Object> somme) {
        contenu.totaliser(colonne, somme);
    }

    /** What an export writes for a row, where one line says too little. */
    public final void deplier(Function<L, List<L>> lignes) {
        contenu.deplier(lignes);
    }

    /** What the empty list says: why, and what to do. */
    public final void siVide(String pourquoi, Component... quoiFaire) {
        grille.siVide(pourquoi, quoiFaire);
    }

    /** Where a click on a row goes, and Enter; beside a list that stays, with its filters for the way back. */
    public final void ouvrir(Function<L, String> lien) {
        ouvrirCellule((ligne, colonne) -> UI.getCurrent()
                .navigate(lien.apply(ligne), ensemble() == null ? QueryParameters.empty() : etat().parametres()));
        grille.setPartNameGenerator(ligne -> estOuverte(lien.apply(ligne)) ? "ouverte" : null);
    }

    private boolean estOuverte(String lien) {
        return lieu.equals(lien) || lieu.startsWith(lien + "/");
    }

    /** What a click on a row does where it depends on the cell: given the row and the key of the column. */
    public final void ouvrirCellule(BiConsumer<L, String> action) {
        grille.ouvrirCellule(action);
    }

    /** Keys of the columns that stay beside a detail. */
    public final void reduireA(String... cles) {
        reduites.addAll(List.of(cles));
    }

    /**
     * Lets several rows be chosen.
     *
     * @param cle of a row
     * @param lecture a key from what the address holds, null for what is none
     */
    public final <K> Selection<L, K> selectionner(Function<L, K> cle, Function<String, @Nullable K> lecture) {
        var choix = new Selection<L, K>(
                grille, cle, lecture, suite -> contenu.parcourir(grille.ordre(), suite), this::memoriser);
        selection = choix;
        filtres.agir(0, choix.bouton());
        addComponentAtIndex(indexOf(grille), choix);
        return choix;
    }

    /** The same by a number. */
    public final Selection<L, Long> selectionnerParId(Function<L, Long> id) {
        return selectionner(id, texte -> texte.matches("\\d{1,18}") ? Long.valueOf(texte) : null);
    }

    /**
     * Lets rows be ticked at any time, without a mode: Maj and a tick extend to it from the last one.
     *
     * @param cle of a row
     * @param auChangement called once what is ticked changed, or what of it the filter hides
     */
    public final Coches<L> cocher(Function<L, ?> cle, Runnable auChangement) {
        return cocher(
                cle,
                cochees -> {
                    var cles = cochees.stream().map(cle).collect(Collectors.toSet());
                    var nombre = new long[1];
                    contenu.parcourir(grille.ordre(), ligne -> nombre[0] += cles.contains(cle.apply(ligne)) ? 1 : 0);
                    return nombre[0];
                },
                auChangement);
    }

    /** The same where the service counts, in a list too long to be read through. */
    public final Coches<L> cocher(Function<L, ?> cle, ToLongFunction<Set<L>> presentes, Runnable auChangement) {
        grille().setSelectionMode(Grid.SelectionMode.MULTI);
        var plage = PlageCochee.ecouter(grille, cle, suite -> contenu.parcourir(grille.ordre(), suite));
        var nouvelles = new Coches<>(grille, plage, presentes, auChangement);
        coches = nouvelles;
        return nouvelles;
    }

    /** Adds what stands above the filters. */
    public final void avant(Component... contenu) {
        Stream.of(contenu).forEach(un -> addComponentAtIndex(indexOf(filtres), un));
    }

    /** Adds what stands between the list and its totals. */
    public final void apres(Component... contenu) {
        Stream.of(contenu).forEach(un -> addComponentAtIndex(indexOf(pied), un));
    }

    /**
     * It stands in a page that scrolls: its rows are all shown while there are no more than that, and nothing is cut.
     */
    public final void courte(int lignes) {
        courte = lignes;
        grille.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("liste-courte");
    }

    /** Shows the list, or leaves its place to something else that the page made of the same filters. */
    protected final void montrerListe(boolean montree) {
        grille.setVisible(montree);
        pied.setVisible(montree);
    }

    /** Adds what can be done from the page, at the right of the filters: the secondary acts, then the main one. */
    public final void agir(Component... gestes) {
        filtres.agir(gestes);
    }

    /** The grid itself, once its columns are all there, for what few lists need: drag and drop, details under a row. */
    protected final Grille<L> grille() {
        composer();
        return grille;
    }

    private void composer() {
        if (!composee) {
            composee = true;
            grille.ajouter(colonnes);
            choixColonnes = grille.choixColonnes();
            filtres.agir(selection == null ? 0 : 1, choixColonnes);
            grille.setItemsPageable(contenu::page, page -> contenu.nombre());
        }
    }

    /** The filter that the fields now say. */
    protected final F filtre() {
        return contenu.filtre();
    }

    /** The totals that the list now shows, null before it is first read. */
    protected final @Nullable T totaux() {
        return contenu.totaux();
    }

    /** What an export writes for a row of the grid. */
    final List<L> depliees(L ligne) {
        return contenu.depliees(ligne);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        // every attached component is told: only the one that is the page has to do with it
        if (entree.getNavigationTarget().isInstance(this)) {
            afficher(entree.getLocation());
        }
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        super.onAttach(arrivee);
        composer();
        if (ensemble() == null && !getClass().isAnnotationPresent(Route.class)) {
            setClassName("page", false);
            addClassName("liste-incorporee");
            if (choixColonnes != null && filtres.naQue(choixColonnes)) {
                filtres.setVisible(false);
                pied.ajouter(choixColonnes);
            }
            if (!prete) {
                afficher(new Location(""));
            }
        }
    }

    /** Whether one of its rows is open beside it, or in its place. */
    protected final boolean detailOuvert() {
        return lieu.contains("/");
    }

    private @Nullable ListeEtDetail ensemble() {
        var autour = findAncestor(ListeEtDetail.class);
        return autour != null && autour.aPourListe(this) ? autour : null;
    }

    @Override
    public void afficher(Location adresse) {
        composer();
        prete = false;
        var etat = new EtatUrl(adresse.getQueryParameters());
        lieu = adresse.getPath();
        filtres.lire(etat);
        grille.trier(etat, triParDefaut);
        if (selection != null) {
            selection.lire(etat);
        }
        actualiser();
        prete = true;
    }

    @Override
    public void actualiser() {
        var phrase = contenu.relire();
        var nombre = contenu.nombre();
        pied.dire(phrase, nombre > 0);
        if (courte > 0) {
            grille.setAllRowsVisible(nombre <= courte);
            grille.setHeight(nombre <= courte ? null : "26rem");
        }
        if (selection != null) {
            selection.accorder(nombre);
        }
        if (coches != null) {
            coches.accorder();
        }
        grille.getDataProvider().refreshAll();
    }

    @Override
    public void reduire(boolean reduite) {
        composer();
        setClassName("page-reduite", reduite);
        if (selection != null) {
            selection.reduire(reduite);
        }
        grille.reduire(reduite ? reduites.toArray(String[]::new) : new String[0]);
    }

    /** Writes the address again and reads the list again, once a filter or what is {@linkplain Filtres#suivre followed} changed. */
    protected final void changer() {
        if (prete) {
            memoriser();
            actualiser();
        }
    }

    private EtatUrl etat() {
        var etat = new EtatUrl(QueryParameters.empty());
        filtres.ecrire(etat);
        if (selection != null) {
            selection.ecrire(etat);
        }
        return etat.mettre(EtatUrl.TRI, grille.tri().equals(triParDefaut) ? "" : grille.tri());
    }

    private void memoriser() {
        var ensemble = ensemble();
        if (ensemble != null) {
            ensemble.retenir(etat());
        } else if (getClass().isAnnotationPresent(Route.class)) {
            getUI().ifPresent(etat()::ecrire);
        }
    }

    /** What « Exporter » writes, as the list now stands. */
    final Tableau<L> tableau() {
        var exportees = colonnes.exportees(grille().visibles());
        Sort tri = grille.ordre();
        var mots = new ArrayList<>(filtres.enClair());
        tri.forEach(ordre -> mots.add("Tri\u00A0: "
                + colonnes.de(ordre.getProperty()).titre() + (ordre.isAscending() ? ", croissant" : ", décroissant")));
        return contenu.tableau(exportees, tri, mots);
    }
}

package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.ClientItemToggleEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.export.TypeCellule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

/** What every list does with what its screen gives. */
@TestIntegration
class ListeTest extends SpringBrowserlessTest {

    enum Couleur {
        VERT,
        BLEU
    }

    record Ligne(
            long id,
            String nom,
            String finess,
            @Nullable Montant montant,
            @Nullable LocalDate jour,
            Couleur couleur) {}

    record Filtre(String texte, @Nullable Couleur couleur) {}

    private final List<Ligne> toutes = IntStream.rangeClosed(1, 120)
            .mapToObj(n -> new Ligne(
                    n,
                    "Grappe " + n,
                    "0100%05d".formatted(n),
                    n % 5 == 0 ? null : Montant.euros(1_000L * n),
                    n % 7 == 0 ? null : LocalDate.of(2025, 1, 1).plusDays(n),
                    n % 2 == 0 ? Couleur.VERT : Couleur.BLEU))
            .toList();
    private final List<Pageable> lectures = new ArrayList<>();
    private final List<List<Long>> gestes = new ArrayList<>();
    private Liste<Ligne, Filtre, Long> liste = paginee();

    private Liste<Ligne, Filtre, Long> paginee() {
        var nouvelle = new Liste<Ligne, Filtre, Long>("essai", "essais", "-montant");
        var texte = nouvelle.filtres().texte("Nom");
        nouvelle.filtres().suite();
        var couleur = nouvelle.filtres()
                .choix("couleur", "Couleur", "Couleur\u00A0: toutes", Couleur.values(), Couleur::name);
        nouvelle.filtrer(() -> new Filtre(texte.getValue(), couleur.getValue()));
        nouvelle.lireTout(this::filtrees, lues -> (long) lues.size());
        nouvelle.colonnes().texte("nom", "Nom", Ligne::nom).largeur(12);
        nouvelle.colonnes().code("finess", "FINESS", Ligne::finess);
        nouvelle.colonnes().montant("montant", "Montant", Ligne::montant);
        nouvelle.colonnes().date("jour", "Jour", Ligne::jour).cachee();
        nouvelle.colonnes().choix("couleur", "Couleur", Ligne::couleur, Couleur::name);
        nouvelle.colonnes().entier("id", "Numéro", Ligne::id).horsEcran();
        nouvelle.colonnes().geste("geste", "Geste", ligne -> new Button("Faire"));
        nouvelle.pied(total -> total + " lignes");
        nouvelle.siVide("Rien ne répond à ces filtres.");
        nouvelle.totaliser("montant", total -> Montant.euros(total));
        var choix = nouvelle.selectionnerParId(Ligne::id)
                .mots("Choisir", "Cochez.", nombre -> nombre + (nombre > 1 ? " choisies" : " choisie"))
                .tout(nombre -> "Faire les " + nombre + " de la liste", 100, () -> gestes.add(List.of()));
        choix.geste("Faire", gestes::add);
        return nouvelle;
    }

    private List<Ligne> filtrees(Filtre filtre) {
        return toutes.stream()
                .filter(ligne -> ligne.nom().contains(filtre.texte()))
                .filter(ligne -> filtre.couleur() == null || ligne.couleur() == filtre.couleur())
                .toList();
    }

    @BeforeEach
    void montrer() {
        liste = paginee();
        UI.getCurrent().add(liste);
    }

    private Grid<Ligne> grille() {
        return liste.grille();
    }

    private List<Long> ids() {
        return grille().getGenericDataView().getItems().map(Ligne::id).toList();
    }

    private String dit(String classe) {
        return find(Component.class, liste)
                .withClassName(classe)
                .single()
                .getElement()
                .getTextRecursively();
    }

    private void cliquer(String texte) {
        test(find(Button.class, liste).withText(texte).single()).click();
    }

    private void trier(String colonne) {
        grille().sort(List.of(new GridSortOrder<>(
                grille().getColumnByKey(colonne), com.vaadin.flow.data.provider.SortDirection.ASCENDING)));
    }

    @Test
    void elle_est_triee_par_ses_valeurs_et_totalisee() {
        assertThat(ids()).startsWith(119L, 118L, 117L).hasSize(120);
        assertThat(dit("pied-liste")).isEqualTo("120 lignes");
        trier("nom");
        assertThat(ids()).startsWith(1L, 10L, 100L);
        trier("couleur");
        assertThat(ids()).startsWith(2L, 4L);
        trier("jour");
        assertThat(ids()).startsWith(1L).endsWith(112L, 119L);
    }

    @Test
    void un_filtre_la_relit_et_se_dit() {
        test(find(TextField.class, liste).withAriaLabel("Nom").single()).setValue("Grappe 11");

        assertThat(ids()).containsExactlyInAnyOrder(11L, 110L, 111L, 112L, 113L, 114L, 115L, 116L, 117L, 118L, 119L);
        assertThat(dit("pied-liste")).isEqualTo("11 lignes");
        assertThat(liste.tableau().filtre())
                .containsExactly("Recherche\u00A0: «\u00A0Grappe 11\u00A0»", "Tri\u00A0: Montant, décroissant");
    }

    @Test
    void l_adresse_rend_filtres_tri_et_choix() {
        liste.afficher(new Location("essai?texte=Grappe&couleur=VERT&tri=nom&choix=4.2.5.x"));

        assertThat(ids()).startsWith(10L, 100L).hasSize(60);
        assertThat(find(Button.class, liste).withText("Moins de filtres (1)").exists())
                .isTrue();
        assertThat(dit("barre-selection")).startsWith("3 choisies, dont 1 hors de la liste");
        assertThat(grille().getSelectedItems()).extracting(Ligne::id).containsExactlyInAnyOrder(2L, 4L);
        cliquer("Faire");
        assertThat(gestes).containsExactly(List.of(4L, 2L, 5L));
    }

    @Test
    void une_adresse_absurde_donne_la_liste_ordinaire() {
        liste.afficher(new Location("essai?couleur=ROSE&tri=geste&choix=..&autre=1"));

        assertThat(ids()).startsWith(119L).hasSize(120);
        assertThat(find(Button.class, liste).withText("Choisir").single().isEnabled())
                .isTrue();
    }

    @Test
    void ce_qui_est_choisi_reste_hors_du_filtre_et_y_revient() {
        cliquer("Plus de filtres");
        cliquer("Choisir");
        assertThat(dit("barre-selection")).startsWith("Cochez.");
        grille().asMultiSelect().select(toutes.get(0), toutes.get(1), toutes.get(110));
        test(find(Select.class, liste).single()).selectItem("BLEU");
        assertThat(dit("barre-selection")).startsWith("3 choisies, dont 1 hors de la liste");

        grille().asMultiSelect().deselect(toutes.get(0));
        assertThat(dit("barre-selection")).startsWith("2 choisies, dont 1 hors de la liste");
        find(Select.class, liste).single().clear();
        assertThat(dit("barre-selection")).startsWith("2 choisies").doesNotContain("hors");
        assertThat(grille().getSelectedItems()).extracting(Ligne::id).containsExactlyInAnyOrder(2L, 111L);

        cliquer("Terminer");
        assertThat(grille().getSelectionModel()).isNotInstanceOf(GridMultiSelectionModel.class);
    }

    @Test
    void toute_la_liste_se_choisit_d_un_bouton_tant_qu_elle_n_est_pas_trop_longue() {
        cliquer("Plus de filtres");
        cliquer("Choisir");
        assertThat(find(Button.class, liste)
                        .withText("Faire les 120 de la liste")
                        .exists())
                .isFalse();
        test(find(Select.class, liste).single()).selectItem("VERT");
        cliquer("Faire les 60 de la liste");
        assertThat(gestes).hasSize(1);
    }

    @Test
    void maj_et_un_clic_etendent_le_choix() {
        trier("finess");
        cliquer("Choisir");
        cocher(toutes.get(3), false);
        cocher(toutes.get(7), true);
        assertThat(grille().getSelectedItems()).extracting(Ligne::id).containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);
        assertThat(dit("barre-selection")).startsWith("5 choisies");
    }

    private void cocher(Ligne ligne, boolean maj) {
        grille().asMultiSelect().select(ligne);
        ComponentUtil.fireEvent(grille(), new ClientItemToggleEvent<>(grille(), ligne, true, maj));
    }

    @Test
    void sans_mode_ce_qui_est_coche_le_reste_sous_un_filtre_qui_le_cache_et_le_dit() {
        var dits = new ArrayList<String>();
        var coches = new ArrayList<Coches<Ligne>>();
        coches.add(liste.cocher(
                Ligne::id,
                () -> dits.add(coches.isEmpty() ? "" : coches.getFirst().dontHors())));
        trier("finess");
        cocher(toutes.get(3), false);
        cocher(toutes.get(7), true);
        assertThat(coches.getFirst().lignes()).extracting(Ligne::id).containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);
        assertThat(dits.getLast()).isEmpty();

        cliquer("Plus de filtres");
        test(find(Select.class, liste).single()).selectItem("VERT");
        assertThat(coches.getFirst().lignes()).hasSize(5);
        assertThat(dits.getLast()).isEqualTo(", dont 2 hors de la liste");
    }

    @Test
    void maj_ne_coche_pas_ce_qui_ne_peut_l_etre() {
        liste.cocher(Ligne::id, () -> {}).admettre(ligne -> ligne.id() != 6);
        trier("finess");
        cocher(toutes.get(3), false);
        cocher(toutes.get(7), true);
        assertThat(grille().getSelectedItems()).extracting(Ligne::id).containsExactlyInAnyOrder(4L, 5L, 7L, 8L);
    }

    @Test
    void a_cote_d_un_detail_il_ne_reste_que_peu_de_colonnes_et_le_choix_attend() {
        liste.reduireA("nom");
        cliquer("Choisir");
        grille().asMultiSelect().select(toutes.get(2));
        liste.reduire(true);
        assertThat(grille().getColumnByKey("montant").isVisible()).isFalse();
        assertThat(find(Component.class, liste).withClassName("barre-selection").exists())
                .isFalse();
        assertThat(titres()).as("l’export n’en souffre pas").contains("Montant");

        liste.reduire(false);
        liste.actualiser();
        assertThat(dit("barre-selection")).startsWith("1 choisie");
        assertThat(grille().getColumnByKey("jour").isVisible()).isFalse();
    }

    private List<String> titres() {
        return liste.tableau().colonnes().stream()
                .map(colonne -> colonne.titre())
                .toList();
    }

    @Test
    void l_export_suit_les_colonnes_montrees_dans_leur_ordre() {
        assertThat(titres()).containsExactly("Nom", "FINESS", "Montant", "Couleur", "Numéro");
        grille().setColumnOrder(
                        grille().getColumnByKey("couleur"),
                        grille().getColumnByKey("nom"),
                        grille().getColumnByKey("finess"),
                        grille().getColumnByKey("montant"),
                        grille().getColumnByKey("jour"),
                        grille().getColumnByKey("geste"));
        grille().getColumnByKey("jour").setVisible(true);
        grille().getColumnByKey("finess").setVisible(false);

        assertThat(titres()).containsExactly("Couleur", "Numéro", "Nom", "Montant", "Jour");
    }

    @Test
    void le_choix_des_colonnes_se_retrouve_avec_leur_largeur() {
        var choix = new ChoixColonnes<>(grille(), "essai");
        choix.bouton(java.util.Map.of());
        choix.rappeler("montant,!nom:90px,disparue,finess:183.5px");

        assertThat(grille().getColumns()).extracting(Grid.Column::getKey).startsWith("montant", "nom", "finess");
        assertThat(grille().getColumnByKey("nom").isVisible()).isFalse();
        assertThat(grille().getColumnByKey("finess").getWidth()).isEqualTo("183.5px");
    }

    @Test
    void une_colonne_ne_peut_couper_ni_montant_ni_date() {
        var colonnes = new JeuColonnes<Ligne>();
        assertThatThrownBy(() -> colonnes.montant("m", "M", Ligne::montant).largeur(8))
                .as("« 12 345 678,90 € » is wider")
                .hasMessageContaining("rem");
        assertThatThrownBy(() -> colonnes.date("d", "D", Ligne::jour).largeur(5))
                .hasMessageContaining("rem");
        assertThatThrownBy(() -> colonnes.texte("m", "M", Ligne::nom)).hasMessageContaining("m");
        assertThat(TypeCellule.values())
                .allSatisfy(type -> assertThat(type.largeur()).isGreaterThanOrEqualTo(type.largeurMinimale()));
    }

    @Test
    void vide_elle_dit_quoi_faire_et_n_exporte_rien() {
        test(find(TextField.class, liste).withAriaLabel("Nom").single()).setValue("introuvable");

        assertThat(ids()).isEmpty();
        assertThat(find(MenuBar.class, find(MenuExport.class, liste).single())
                        .single()
                        .getItems())
                .noneMatch(MenuItem::isEnabled);
    }
}

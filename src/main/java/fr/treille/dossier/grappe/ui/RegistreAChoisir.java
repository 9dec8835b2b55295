package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.MultiSelect;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Coches;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;

/**
 * The ESSMS of the registry, to be ticked for a grappe, or chosen by a column of numbers; those that it has cannot be, and those that
 * another live grappe has are told.
 */
class RegistreAChoisir extends Liste<EtablissementLigne, EtablissementFiltre, Long> {

    /** No grappe is near that size; past it « all » would be a mistake. */
    private static final int MAXIMUM = 500;

    private final long grappeId;
    private final MembreService membres;
    private final EtablissementService etablissements;
    private final Set<String> presents;
    private final Map<String, String> ailleurs = new HashMap<>();
    private final Coches<EtablissementLigne> coches;
    private final Button tous = new Button("", clic -> choisirTous());

    /**
     * @param presents FINESS of those that the grappe has
     * @param og the field of an organisme gestionnaire
     * @param auChangement called once what is ticked changed
     */
    RegistreAChoisir(
            long grappeId,
            MembreService membres,
            EtablissementService etablissements,
            Set<String> presents,
            ChoixPorteur og,
            List<TerritoireLigne> tousTerritoires,
            Runnable auChangement) {
        super("ESSMS du registre", "ESSMS du registre", "");
        this.grappeId = grappeId;
        this.membres = membres;
        this.etablissements = etablissements;
        tous.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        this.presents = presents;
        var texte = filtres().texte("Nom, commune ou FINESS");
        og.enFiltre();
        filtres()
                .champ(
                        "og",
                        og,
                        choisi -> choisi == null ? List.of() : List.of(choisi.finess()),
                        lus -> og.trouver(lus.stream().findFirst().orElse("")),
                        choisi -> "Organisme gestionnaire\u00A0: " + choisi.nomAffiche());
        var territoires = filtres()
                .plusieurs(
                        "territoire",
                        "Territoires",
                        siensDAbord(tousTerritoires),
                        TerritoireLigne::code,
                        TerritoireLigne::libelle);
        filtrer(() -> EtablissementFiltre.ESSMS
                .avecTexte(texte.getValue().isBlank() ? null : texte.getValue())
                .avecTerritoires(territoires.getValue().stream()
                        .map(TerritoireLigne::code)
                        .collect(Collectors.toSet()))
                .avecOg(og.getValue() == null ? null : og.finess()));
        lire(
                (filtre, page) -> {
                    var lignes = etablissements.rechercher(filtre, page);
                    voirAilleurs(lignes);
                    return lignes;
                },
                etablissements::compter,
                Long::longValue);
        colonnesDuRegistre(AffichageGrappes.noms(tousTerritoires));
        pied(nombre -> Formats.nombre(nombre) + " ESSMS");
        siVide("Aucun ESSMS ne correspond. Élargissez les filtres, ou importez un fichier FINESS plus récent.");
        coches = cocher(
                EtablissementLigne::finess,
                choisis -> etablissements.compter(filtre().avecFiness(
                                choisis.stream().map(EtablissementLigne::finess).collect(Collectors.toSet()))),
                auChangement);
        coches.admettre(ligne -> !presents.contains(ligne.finess()));
    }

    private void colonnesDuRegistre(Map<String, String> noms) {
        var colonnes = colonnes();
        colonnes.texte("nom", "ESSMS", EtablissementLigne::nom).largeur(14).souple(1);
        colonnes.code("finess", "FINESS", EtablissementLigne::finess).largeur(6.8);
        colonnes.texte("commune", "Commune", EtablissementLigne::commune).largeur(9);
        colonnes.texte(
                        "territoireCode",
                        "Territoire",
                        ligne -> noms.getOrDefault(ligne.territoireCode(), ligne.territoireCode()))
                .largeur(9.5);
        colonnes.texte("categorieLibelle", "Catégorie", EtablissementLigne::categorieLibelle)
                .largeur(9.5);
        colonnes.organisme("ogNom", "OG", EtablissementLigne::ogAffiche).largeur(11);
        colonnes.texte("etat", "À savoir", this::etat)
                .bulle(this::etat)
                .largeur(14)
                .sansTri();
    }

    private String etat(EtablissementLigne ligne) {
        if (presents.contains(ligne.finess())) {
            return "déjà dans la grappe";
        }
        var absent = ligne.absentDepuis();
        return Stream.of(
                        ailleurs.containsKey(ligne.finess()) ? "déjà dans " + ailleurs.get(ligne.finess()) : "",
                        absent == null ? "" : "absent de FINESS depuis le " + Formats.date(absent))
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining("\u00A0; "));
    }

    /** One statement a page: which of them another live grappe holds. */
    private void voirAilleurs(List<EtablissementLigne> lignes) {
        ailleurs.putAll(membres.ailleurs(
                grappeId, lignes.stream().map(EtablissementLigne::finess).toList()));
    }

    /** How many of those chosen another live grappe holds. */
    long deuxFois() {
        voirAilleurs(choisis().getValue().stream()
                .filter(ligne -> !ailleurs.containsKey(ligne.finess()))
                .toList());
        return choisis().getValue().stream()
                .filter(ligne -> ailleurs.containsKey(ligne.finess()))
                .count();
    }

    void partirDe(String og) {
        afficher(new Location("", og.isEmpty() ? QueryParameters.empty() : QueryParameters.of("og", og)));
    }

    /** The button that ticks all that match, while they are few enough to be meant. */
    Button tous() {
        return tous;
    }

    private void choisirTous() {
        choisis().select(etablissements.parFiness(libres()));
    }

    /** « , dont 3 hors de la liste »; « » when all are in it. */
    String dontHors() {
        return coches.dontHors();
    }

    MultiSelect<Grid<EtablissementLigne>, EtablissementLigne> choisis() {
        return coches.choix();
    }

    @Override
    public void actualiser() {
        super.actualiser();
        var libres = libres().size();
        tous.setText("Choisir les " + Formats.nombre(libres) + " qui correspondent");
        tous.setVisible(libres > 1);
    }

    /** Ticks the ESSMS of those numbers, beside those that are; what cannot be is said. */
    List<String> coller(FinessColles colles) {
        if (colles.numeros().size() > MAXIMUM) {
            return List.of(Formats.compte(colles.numeros().size(), "numéro est collé", "numéros sont collés")
                    + "\u00A0: " + Formats.nombre(MAXIMUM) + " au plus à la fois. Rien n’est choisi.");
        }
        var connus = etablissements.parFiness(colles.numeros());
        var essms = colles.numeros().isEmpty()
                ? List.<EtablissementLigne>of()
                : etablissements.rechercher(
                        EtablissementFiltre.ESSMS.avecFiness(Set.copyOf(colles.numeros())),
                        PageRequest.ofSize(MAXIMUM));
        choisis()
                .select(essms.stream()
                        .filter(ligne -> !presents.contains(ligne.finess()))
                        .toList());
        return colles.constat(
                essms.stream().map(EtablissementLigne::finess).collect(Collectors.toSet()),
                connus.stream().map(EtablissementLigne::finess).collect(Collectors.toSet()),
                presents);
    }

    /** Those that match and are not in the grappe yet; none when they are too many to be meant. */
    private List<String> libres() {
        var nombre = totaux();
        return nombre == null || nombre > MAXIMUM
                ? List.of()
                : etablissements.numeros(filtre(), MAXIMUM).stream()
                        .filter(finess -> !presents.contains(finess))
                        .toList();
    }

    private static List<TerritoireLigne> siensDAbord(List<TerritoireLigne> tous) {
        var region = AgentConnecte.courant().regionCode();
        return tous.stream()
                .sorted(Comparator.comparing(
                                (TerritoireLigne t) -> !t.regionCode().equals(region))
                        .thenComparing(TerritoireLigne::code))
                .toList();
    }
}

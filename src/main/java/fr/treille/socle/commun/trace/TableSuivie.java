package fr.treille.socle.commun.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table whose former versions tell the history of a kind of things: said by its module, in pieces of SQL about a version
 * {@code v} of a row.
 */
public final class TableSuivie {

    private final ObjetSuivi objet;
    private final String table;
    private final String nom;
    private final Map<ObjetSuivi, String> pages = new EnumMap<>(ObjetSuivi.class);
    private final List<ChampSuivi> champs = new ArrayList<>();
    private String cle = "id";
    private String jointures = "";
    private String region = "v.region_code";
    private boolean deGrappe;
    private boolean aussiSansRegion;
    private boolean supprimable;

    private TableSuivie(ObjetSuivi objet, String table, String nom) {
        this.objet = objet;
        this.table = table;
        this.nom = nom;
    }

    /**
     * Rows of the région that their column {@code region_code} says.
     *
     * @param nom SQL of what a version is called
     */
    public static TableSuivie de(ObjetSuivi objet, String table, String nom) {
        return new TableSuivie(objet, table, nom);
    }

    /** Rows of a grappe, which their column {@code grappe_id} says: of its région, on its page, called after it. */
    public static TableSuivie deGrappe(ObjetSuivi objet, String table, String nom) {
        var suivie = new TableSuivie(objet, table, nom).surLaPage(ObjetSuivi.GRAPPE, "v.grappe_id");
        suivie.deGrappe = true;
        return suivie;
    }

    /** Rows known by another column than {@code id}. */
    public TableSuivie cle(String colonne) {
        cle = colonne;
        return this;
    }

    /** With the tables that its name and its région need. */
    public TableSuivie jointe(String jointures) {
        this.jointures = jointures;
        return this;
    }

    /** Of the région of that SQL. */
    public TableSuivie region(String region) {
        this.region = region;
        return this;
    }

    /** Some rows are of no région: the administrators of the installation follow them. */
    public TableSuivie aussiSansRegion() {
        aussiSansRegion = true;
        return this;
    }

    /** Its rows may go. */
    public TableSuivie supprimable() {
        supprimable = true;
        return this;
    }

    /**
     * Its changes are told on the page of something.
     *
     * @param cle SQL of the identifier of that thing
     */
    public TableSuivie surLaPage(ObjetSuivi page, String cle) {
        pages.put(page, cle);
        return this;
    }

    /** A column whose changes are told, in the order of the declarations. */
    public TableSuivie champ(String colonne, String libelle, ValeurSuivie valeur) {
        champs.add(new ChampSuivi(objet, colonne, libelle, valeur));
        return this;
    }

    /** As it is. */
    public TableSuivie texte(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurSuivie.TEXTE);
    }

    /** A number. */
    public TableSuivie nombre(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurSuivie.NOMBRE);
    }

    /** Euros. */
    public TableSuivie montant(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurSuivie.MONTANT);
    }

    /** A day. */
    public TableSuivie date(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurSuivie.DATE);
    }

    /** « oui » or « non ». */
    public TableSuivie ouiNon(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurSuivie.OUI_NON);
    }

    /** A code, told as screens name it. */
    public <E extends Enum<E>> TableSuivie choix(
            String colonne, String libelle, Class<E> codes, Function<E, String> nom) {
        return champ(colonne, libelle, ValeurSuivie.choix(codes, nom));
    }

    /** An identifier, told by the name that {@link ValeurSuivie#lue} reads. */
    public TableSuivie lu(String colonne, String libelle, String lecture) {
        return champ(colonne, libelle, ValeurSuivie.lue(lecture));
    }

    /** The kind of things that it tells. */
    public ObjetSuivi objet() {
        return objet;
    }

    /** Its name. */
    public String table() {
        return table;
    }

    /** The column of its primary key. */
    public String colonneCle() {
        return cle;
    }

    /** SQL of what a version is called. */
    public String nom() {
        return nom;
    }

    /** What its name and its région need; whoever reads the changes joins the grappe. */
    public String jointures() {
        return jointures;
    }

    /** SQL of its région, unless it is that of its grappe. */
    public String region() {
        return region;
    }

    /** Whether its rows are of a grappe, which {@code v.grappe_id} says. */
    public boolean estDeGrappe() {
        return deGrappe;
    }

    /** Whether administrators of the installation follow rows of no région. */
    public boolean estAussiSansRegion() {
        return aussiSansRegion;
    }

    /** Whether its rows may go. */
    public boolean estSupprimable() {
        return supprimable;
    }

    /** SQL of the identifier of the thing of that kind on whose page its changes are told; empty when they are on none. */
    public Optional<String> cleSurLaPage(ObjetSuivi page) {
        return Optional.ofNullable(pages.get(page));
    }

    /** What is told of it, in that order. */
    public List<ChampSuivi> champs() {
        return List.copyOf(champs);
    }
}

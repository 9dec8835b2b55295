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
public final class TableTracee {

    private final ObjetTrace objet;
    private final String table;
    private final String nom;
    private final Map<ObjetTrace, String> pages = new EnumMap<>(ObjetTrace.class);
    private final List<ChampTrace> champs = new ArrayList<>();
    private String cle = "id";
    private String jointures = "";
    private String region = "v.region_code";
    private boolean deGrappe;
    private boolean aussiSansRegion;
    private boolean supprimable;

    private TableTracee(ObjetTrace objet, String table, String nom) {
        this.objet = objet;
        this.table = table;
        this.nom = nom;
    }

    /**
     * Rows of the région that their column {@code region_code} says.
     *
     * @param nom SQL of what a version is called
     */
    public static TableTracee de(ObjetTrace objet, String table, String nom) {
        return new TableTracee(objet, table, nom);
    }

    /** Rows of a grappe, which their column {@code grappe_id} says: of its région, on its page, called after it. */
    public static TableTracee deGrappe(ObjetTrace objet, String table, String nom) {
        var suivie = new TableTracee(objet, table, nom).surLaPage(ObjetTrace.GRAPPE, "v.grappe_id");
        suivie.deGrappe = true;
        return suivie;
    }

    /** Rows known by another column than {@code id}. */
    public TableTracee cle(String colonne) {
        cle = colonne;
        return this;
    }

    /** With the tables that its name and its région need. */
    public TableTracee jointe(String jointures) {
        this.jointures = jointures;
        return this;
    }

    /** Of the région of that SQL. */
    public TableTracee region(String region) {
        this.region = region;
        return this;
    }

    /** Some rows are of no région: the administrators of the installation follow them. */
    public TableTracee aussiSansRegion() {
        aussiSansRegion = true;
        return this;
    }

    /** Its rows may go. */
    public TableTracee supprimable() {
        supprimable = true;
        return this;
    }

    /**
     * Its changes are told on the page of something.
     *
     * @param cle SQL of the identifier of that thing
     */
    public TableTracee surLaPage(ObjetTrace page, String cle) {
        pages.put(page, cle);
        return this;
    }

    /** A column whose changes are told, in the order of the declarations. */
    public TableTracee champ(String colonne, String libelle, ValeurTracee valeur) {
        champs.add(new ChampTrace(objet, colonne, libelle, valeur));
        return this;
    }

    /** As it is. */
    public TableTracee texte(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurTracee.TEXTE);
    }

    /** A number. */
    public TableTracee nombre(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurTracee.NOMBRE);
    }

    /** Euros. */
    public TableTracee montant(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurTracee.MONTANT);
    }

    /** A day. */
    public TableTracee date(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurTracee.DATE);
    }

    /** « oui » or « non ». */
    public TableTracee ouiNon(String colonne, String libelle) {
        return champ(colonne, libelle, ValeurTracee.OUI_NON);
    }

    /** A code, told as screens name it. */
    public <E extends Enum<E>> TableTracee choix(
            String colonne, String libelle, Class<E> codes, Function<E, String> nom) {
        return champ(colonne, libelle, ValeurTracee.choix(codes, nom));
    }

    /** An identifier, told by the name that {@link ValeurTracee#lue} reads. */
    public TableTracee lu(String colonne, String libelle, String lecture) {
        return champ(colonne, libelle, ValeurTracee.lue(lecture));
    }

    /** The kind of things that it tells. */
    public ObjetTrace objet() {
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
    public Optional<String> cleSurLaPage(ObjetTrace page) {
        return Optional.ofNullable(pages.get(page));
    }

    /** What is told of it, in that order. */
    public List<ChampTrace> champs() {
        return List.copyOf(champs);
    }
}

package fr.treille.referentiel.appel.fenetre;

import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A window of a call. Every date is the last day of its phase, included, in the région's zone; null where the call is
 * silent.
 *
 * @param ouverture first day of deposit
 * @param clotureMultiregionale earlier last day for projects over several régions, null when it is {@code clotureDepot}
 * @param finRecevabilite last day to complete a file that was asked for complements
 * @param finSelection last day of the selection; our reading when {@code selectionSource} is there
 * @param selectionSource the call's own words when it gives no day for the selection
 * @param engagement last day to commit the credits
 * @param etendue whether it takes projects over several régions
 * @param accueils the types of project that it takes, each with the sectors of which it takes it
 */
public record FenetreFiche(
        long id,
        @Nullable LocalDate ouverture,
        LocalDate clotureDepot,
        @Nullable LocalDate clotureMultiregionale,
        @Nullable LocalDate finRecevabilite,
        @Nullable LocalDate finInstruction,
        @Nullable LocalDate finSelection,
        @Nullable String selectionSource,
        @Nullable LocalDate engagement,
        EtendueProjets etendue,
        Map<TypeProjet, Set<Secteur>> accueils) {

    /** Name of the field that refusals of {@link #controlerAccueil} concern. */
    public static final String CHAMP_DATE = "dateDepot";

    /**
     * Whether it takes a project.
     *
     * @param multiregional whether the project's ESSMS are in several régions
     * @param secteurs those of the project's ESSMS, empty when unknown; one that it takes is enough, for the calls say
     *     nothing of projects over several sectors
     */
    public boolean recoit(TypeProjet type, boolean multiregional, Set<Secteur> secteurs) {
        return etendue.recoit(multiregional) && recoit(type, secteurs);
    }

    private boolean recoit(TypeProjet type, Set<Secteur> secteurs) {
        var accueillis = accueils.getOrDefault(type, Set.of());
        return !accueillis.isEmpty() && (secteurs.isEmpty() || secteurs.stream().anyMatch(accueillis::contains));
    }

    /**
     * The sectors of a project of which it takes none of that type, while it takes others of them: the project is received whole,
     * for the calls say nothing of it, and this is to be said.
     */
    public Set<Secteur> autresSecteurs(TypeProjet type, Set<Secteur> secteurs) {
        var accueillis = accueils.getOrDefault(type, Set.of());
        var autres = secteurs.stream()
                .filter(secteur -> !accueillis.contains(secteur))
                .collect(Collectors.toSet());
        return autres.size() == secteurs.size() ? Set.of() : autres;
    }

    /**
     * Checks a deposit, its lateness apart.
     *
     * @param multiregional whether the project's ESSMS are in several régions
     * @param secteurs those of the project's ESSMS, empty when unknown
     * @throws Refus when the window does not take that project, or when the day is before its opening
     */
    public void controlerAccueil(LocalDate depot, TypeProjet type, boolean multiregional, Set<Secteur> secteurs) {
        if (!etendue.recoit(multiregional)) {
            throw Refus.surChamp(
                    "type", "La fenêtre " + periode() + " ne reçoit pas les projets " + etendue.exclus() + ".");
        }
        if (!recoit(type, secteurs)) {
            throw Refus.surChamp(
                    "type",
                    "La fenêtre " + periode() + " ne reçoit pas les projets de type «\u00A0" + type.libelle()
                            + "\u00A0»" + (accueils.containsKey(type) ? " de ces secteurs." : "."));
        }
        if (ouverture != null && depot.isBefore(ouverture)) {
            throw Refus.surChamp(
                    CHAMP_DATE,
                    "Le dépôt du " + Formats.date(depot) + " est prématuré\u00A0: la fenêtre ouvre le "
                            + Formats.date(ouverture) + ".");
        }
    }

    /** Last day of deposit, included, earlier for a project over several régions where the call says so. */
    public LocalDate cloture(boolean multiregional) {
        return multiregional && clotureMultiregionale != null ? clotureMultiregionale : clotureDepot;
    }

    /** Whether a deposit of that day comes after the window closed. */
    public boolean horsDelai(LocalDate depot, boolean multiregional) {
        return depot.isAfter(cloture(multiregional));
    }

    /** « Le dépôt du 14/06/2025 est hors délai : la fenêtre a fermé le 13/06/2025 à minuit. » */
    public String retard(LocalDate depot, boolean multiregional) {
        return "Le dépôt du " + Formats.date(depot) + " est hors délai\u00A0: " + fermeture(multiregional) + ".";
    }

    /** « la fenêtre a fermé le 13/06/2025 à minuit ». */
    public String fermeture(boolean multiregional) {
        var cloture = cloture(multiregional);
        return "la fenêtre a fermé" + (cloture.equals(clotureDepot) ? "" : " aux projets sur plusieurs régions")
                + " le " + Formats.date(cloture) + " à minuit";
    }

    /** A day of the window. */
    public record Jalon(EtapeFenetre etape, LocalDate date) {}

    /** The days that the call gives, in the order of the phases. */
    public List<Jalon> jalons() {
        return Arrays.stream(EtapeFenetre.values())
                .flatMap(etape -> Stream.ofNullable(date(etape)).map(date -> new Jalon(etape, date)))
                .toList();
    }

    /** The next of them on that day, itself included; empty when all are past. */
    public Optional<Jalon> prochain(LocalDate jour) {
        return jalons().stream().filter(jalon -> !jalon.date().isBefore(jour)).min(Comparator.comparing(Jalon::date));
    }

    /** The day of a phase, null where the call is silent. */
    public @Nullable LocalDate date(EtapeFenetre etape) {
        return switch (etape) {
            case OUVERTURE -> ouverture;
            case CLOTURE_MULTIREGIONALE -> clotureMultiregionale;
            case CLOTURE -> clotureDepot;
            case RECEVABILITE -> finRecevabilite;
            case INSTRUCTION -> finInstruction;
            case SELECTION -> finSelection;
            case ENGAGEMENT -> engagement;
        };
    }

    /** The same a year later, a 29 February becoming a 28; the call's own words for the selection are not those of the next. */
    public FenetreFiche unAnApres() {
        return new FenetreFiche(
                0,
                plusUnAn(ouverture),
                clotureDepot.plusYears(1),
                plusUnAn(clotureMultiregionale),
                plusUnAn(finRecevabilite),
                plusUnAn(finInstruction),
                plusUnAn(finSelection),
                null,
                plusUnAn(engagement),
                etendue,
                accueils);
    }

    /** The same with other days; once the selection has a day of its own, the call's words for it no longer hold. */
    public FenetreFiche deplacee(Map<EtapeFenetre, LocalDate> dates) {
        return new FenetreFiche(
                id,
                ou(dates, EtapeFenetre.OUVERTURE),
                dates.getOrDefault(EtapeFenetre.CLOTURE, clotureDepot),
                ou(dates, EtapeFenetre.CLOTURE_MULTIREGIONALE),
                ou(dates, EtapeFenetre.RECEVABILITE),
                ou(dates, EtapeFenetre.INSTRUCTION),
                ou(dates, EtapeFenetre.SELECTION),
                dates.containsKey(EtapeFenetre.SELECTION) ? null : selectionSource,
                ou(dates, EtapeFenetre.ENGAGEMENT),
                etendue,
                accueils);
    }

    private @Nullable LocalDate ou(Map<EtapeFenetre, LocalDate> dates, EtapeFenetre etape) {
        var date = dates.get(etape);
        return date == null ? date(etape) : date;
    }

    private static @Nullable LocalDate plusUnAn(@Nullable LocalDate date) {
        return date == null ? null : date.plusYears(1);
    }

    /** « du 22/04/2025 au 13/06/2025 », « jusqu’au 15/09/2025 ». */
    public String periode() {
        return ouverture == null
                ? "jusqu’au " + Formats.date(clotureDepot)
                : "du " + Formats.date(ouverture) + " au " + Formats.date(clotureDepot);
    }

    /** « acquisition (PA, PH, DOM), évolution, sur une seule région »: what it takes, and of which sectors where it does not take all. */
    public String accueilsEnClair() {
        var types = accueils.keySet().stream()
                .sorted()
                .map(type -> {
                    var secteurs = accueils.getOrDefault(type, Set.of());
                    return type.libelle()
                            + (secteurs.size() == Secteur.values().length
                                    ? ""
                                    : secteurs.stream()
                                            .sorted()
                                            .map(Secteur::name)
                                            .collect(Collectors.joining(", ", " (", ")")));
                })
                .collect(Collectors.joining(", "));
        return etendue == EtendueProjets.TOUTES
                ? types
                : types + ", " + etendue.libelle().toLowerCase(Locale.FRENCH);
    }

    /** Whether files may be deposited on that day. */
    public boolean ouverte(LocalDate jour) {
        return (ouverture == null || !jour.isBefore(ouverture)) && !jour.isAfter(clotureDepot);
    }
}

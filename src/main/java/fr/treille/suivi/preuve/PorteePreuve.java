package fr.treille.suivi.preuve;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file proves. Said of part of it only, it proves nothing.
 *
 * @param indicateurs codes of the indicators; none while it is not said
 * @param tousEssms whether it is of all the ESSMS of the grappe, said on purpose
 * @param finess of which ESSMS otherwise; none when it is of all of them, or not said
 * @param debut first day that it covers, null where none is typed
 * @param fin last day that it covers, included, null where none is typed
 * @param version to give back with a change, 0 while nothing was said
 */
public record PorteePreuve(
        Set<String> indicateurs,
        boolean tousEssms,
        Set<String> finess,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        int version) {

    private static final int NOMMES = 3;

    public PorteePreuve {
        indicateurs = Set.copyOf(indicateurs);
        finess = tousEssms ? Set.of() : Set.copyOf(finess);
    }

    /** Of these days, the rest still to be said. */
    public static PorteePreuve aPreciser(LocalDate debut, LocalDate fin) {
        return new PorteePreuve(Set.of(), false, Set.of(), debut, fin, 0);
    }

    /** Whether it says what it proves. */
    public boolean precisee() {
        return manque().isEmpty();
    }

    /** What is not said, « l’indicateur, les ESSMS »; « » when all is. */
    public String manque() {
        return (indicateurs.isEmpty() ? "l’indicateur" : "")
                + (indicateurs.isEmpty() && sansEssms() ? ", " : "")
                + (sansEssms() ? "les ESSMS" : "");
    }

    private boolean sansEssms() {
        return !tousEssms && finess.isEmpty();
    }

    /** Whether its days are all of these at least: evidence of a part of a period proves nothing of the period. */
    public boolean couvre(LocalDate premier, LocalDate dernier) {
        return debut != null && fin != null && !debut.isAfter(premier) && !fin.isBefore(dernier);
    }

    /**
     * Lets through what a file may be said to prove.
     *
     * @param cibles the indicators of the grappe's call
     * @param siens the FINESS of its ESSMS
     * @throws Refus on the field concerned: without indicator or ESSMS, of those that are not the grappe's, for days that are
     *     missing, reversed or to come
     */
    public void exiger(List<CibleFiche> cibles, Collection<String> siens, LocalDate aujourdhui) {
        if (indicateurs.isEmpty()) {
            throw Refus.surChamp("indicateurs", "Dites quel indicateur ce fichier prouve.");
        }
        var codes = cibles.stream().map(CibleFiche::code).collect(Collectors.toSet());
        if (!codes.containsAll(indicateurs)) {
            throw Refus.surChamp("indicateurs", "Cet indicateur n’est pas de l’appel à projets de la grappe.");
        }
        if (sansEssms()) {
            throw Refus.surChamp(
                    "finess", "Dites de quels ESSMS, ou cochez «\u00A0Tous les ESSMS de la grappe\u00A0».");
        }
        finess.stream().filter(un -> !siens.contains(un)).sorted().findFirst().ifPresent(autre -> {
            throw Refus.surChamp("finess", "L’ESSMS " + autre + " n’est pas de cette grappe.");
        });
        exigerJours(aujourdhui);
    }

    private void exigerJours(LocalDate aujourdhui) {
        if (debut == null) {
            throw Refus.surChamp("debut", "Donnez le premier jour que ce fichier couvre.");
        }
        if (fin == null) {
            throw Refus.surChamp("fin", "Donnez le dernier jour que ce fichier couvre.");
        }
        PlageDates.FAIT.exiger("debut", debut, aujourdhui);
        if (fin.isBefore(debut)) {
            throw Refus.surChamp("fin", "Ce fichier finirait avant de commencer.");
        }
        if (fin.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    "fin",
                    "Ce fichier irait jusqu’au " + Formats.date(fin)
                            + ", dans le futur\u00A0: on ne prouve que ce qui est passé.");
        }
        PlageDates.FAIT.exiger("fin", fin, aujourdhui);
    }

    /**
     * « MSSanté et DMP, tous les ESSMS de la grappe, du 01/01/2026 au 31/03/2026 ».
     *
     * @param noms what each ESSMS is called, by FINESS
     */
    public String enClair(List<CibleFiche> cibles, Map<String, String> noms) {
        var dits = cibles.stream()
                .filter(cible -> indicateurs.contains(cible.code()))
                .map(CibleFiche::abrege)
                .collect(Collectors.joining(", "));
        return (dits.isEmpty() ? "indicateur à préciser" : dits) + "\u00A0; " + essms(noms)
                + (debut == null || fin == null
                        ? ""
                        : "\u00A0; du " + Formats.date(debut) + " au " + Formats.date(fin));
    }

    private String essms(Map<String, String> noms) {
        if (tousEssms) {
            return "tous les ESSMS de la grappe";
        }
        if (finess.isEmpty()) {
            return "ESSMS à préciser";
        }
        return Lettres.enumerer(
                finess.stream().map(un -> noms.getOrDefault(un, un)).sorted().toList(), NOMMES);
    }
}

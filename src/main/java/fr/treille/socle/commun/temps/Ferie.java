package fr.treille.socle.commun.temps;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A public holiday: those of all of France (Code du travail, L3133-1), of Alsace-Moselle (L3134-13) and of the abolition of slavery
 * overseas (L3422-2; law of 30 June 1983 and its decree of 23 November 1983). Computed for any year of the Gregorian calendar. The
 * collectivities of the Pacific, whose holidays are of their own laws, have here those of all of France.
 */
public enum Ferie {
    JOUR_DE_L_AN("Jour de l’an", le(1, 1)),
    LUNDI_DE_PAQUES("Lundi de Pâques", apresPaques(1)),
    FETE_DU_TRAVAIL("Fête du Travail", le(5, 1)),
    VICTOIRE("Victoire de 1945", le(5, 8)),
    ASCENSION("Ascension", apresPaques(39)),
    LUNDI_DE_PENTECOTE("Lundi de Pentecôte", apresPaques(50)),
    FETE_NATIONALE("Fête nationale", le(7, 14)),
    ASSOMPTION("Assomption", le(8, 15)),
    TOUSSAINT("Toussaint", le(11, 1)),
    ARMISTICE("Armistice", le(11, 11)),
    NOEL("Noël", le(12, 25)),
    VENDREDI_SAINT("Vendredi saint", apresPaques(-2), "en Alsace-Moselle", "44", "57", "67", "68"),
    SAINT_ETIENNE("Saint-Étienne", le(12, 26), "en Alsace-Moselle", "44", "57", "67", "68"),
    ABOLITION_MAYOTTE("Abolition de l’esclavage", le(4, 27), "à Mayotte", "06", "9F"),
    ABOLITION_MARTINIQUE("Abolition de l’esclavage", le(5, 22), "en Martinique", "02", "9B"),
    ABOLITION_GUADELOUPE("Abolition de l’esclavage", le(5, 27), "en Guadeloupe", "01", "9A"),
    ABOLITION_SAINT_MARTIN("Abolition de l’esclavage", le(5, 28), "à Saint-Martin", "978", "978"),
    ABOLITION_GUYANE("Abolition de l’esclavage", le(6, 10), "en Guyane", "03", "9C"),
    ABOLITION_SAINT_BARTHELEMY("Abolition de l’esclavage", le(10, 9), "à Saint-Barthélemy", "977", "977"),
    ABOLITION_REUNION("Abolition de l’esclavage", le(12, 20), "à La Réunion", "04", "9D");

    private final String libelle;
    private final IntFunction<LocalDate> jour;
    private final String ou;
    private final String region;
    private final Set<String> territoires;

    Ferie(String libelle, IntFunction<LocalDate> jour) {
        this(libelle, jour, "", "");
    }

    /**
     * One of some territoires only.
     *
     * @param region INSEE code of their région
     * @param territoires FINESS codes
     */
    Ferie(String libelle, IntFunction<LocalDate> jour, String ou, String region, String... territoires) {
        this.libelle = libelle;
        this.jour = jour;
        this.ou = ou;
        this.region = region;
        this.territoires = Set.of(territoires);
    }

    /** Its name, « Armistice ». */
    public String libelle() {
        return libelle;
    }

    /** The day on which it falls that year. */
    public LocalDate en(int annee) {
        return jour.apply(annee);
    }

    /** « jour férié : Armistice », « jour férié en Alsace-Moselle : Vendredi saint ». */
    public String enClair() {
        return "jour férié" + (ou.isEmpty() ? "" : " " + ou) + "\u00A0: " + libelle;
    }

    /** @param lesquels some territoires of that région, none for all of it */
    boolean vaut(String code, Set<String> lesquels) {
        return region.isEmpty()
                || region.equals(code)
                        && (lesquels.isEmpty() || territoires.stream().anyMatch(lesquels::contains));
    }

    private static IntFunction<LocalDate> le(int mois, int jour) {
        return annee -> LocalDate.of(annee, mois, jour);
    }

    private static IntFunction<LocalDate> apresPaques(int jours) {
        return annee -> paques(annee).plusDays(jours);
    }

    /** Easter Sunday, by the « anonymous Gregorian » computation (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
    private static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int rang = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(annee, rang / 31, rang % 31 + 1);
    }
}

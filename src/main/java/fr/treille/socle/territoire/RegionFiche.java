package fr.treille.socle.territoire;

import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.ZoneId;
import java.util.Set;

/**
 * A région.
 *
 * @param code INSEE code, « 76 » for Occitanie
 * @param nom its name
 * @param tailleMinimale number of ESSMS with distinct FINESS géographiques that a project needs there, proposed to its
 *     calls: 15, or 8 in Corse and overseas (AAP 2025 §3.1)
 * @param agence its agency, {@link Agence#VIDE} until the région is opened
 * @param fuseau IANA zone in which its days begin and end, « Europe/Paris »
 * @param pentecoteTravaillee whether the agency works on Whit Monday (journée de solidarité)
 * @param version to give back with a change
 */
public record RegionFiche(
        String code,
        String nom,
        int tailleMinimale,
        Agence agence,
        String fuseau,
        boolean pentecoteTravaillee,
        int version) {

    /** Whether an agency works there with this installation. */
    public boolean ouverte() {
        return !agence.nom().isEmpty();
    }

    /** The agency's name for the screens, that of the région while it has none. */
    public String agenceAffichee() {
        return ouverte() ? agence.nom() : nom;
    }

    /** The days on which it works; a holiday of some of its territoires is one of the région's. */
    public JoursOuvres joursOuvres() {
        return new JoursOuvres(code, Set.of(), pentecoteTravaillee);
    }

    /** {@link #fuseau()} as Java knows it. */
    public ZoneId zone() {
        return ZoneId.of(fuseau);
    }
}

package fr.treille.referentiel.appel.regle;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Refus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of a project's solution and counter. The scale of solutions that are not référencées, where there is one, says
 * by itself of which sectors such a solution is lawful ({@link Regles#secteursNonReference}).
 *
 * @param dispenses sectors of which no référencement is asked: PJM in 2025, none in 2022
 * @param candidats sectors whose solution may be a mere candidate to the référencement, at the latest when the convention is signed,
 *     where it is checked again: AHI in 2025, none in 2022
 * @param guichet how the counter is told
 * @param seuilGuichet ESSMS from which on a project may be for the national counter
 * @param versionSegur whether an ESSMS must have its Ségur version, under SONS wave 1 or at its own cost, before its upgrade is
 *     financed; null in editions written before calls said it, see {@link #deLAnnee}
 */
public record Exigences(
        Set<Secteur> dispenses,
        Set<Secteur> candidats,
        RegleGuichet guichet,
        int seuilGuichet,
        @Nullable Boolean versionSegur) {

    private static final int ANNEE_VERSION_SEGUR = 2025;

    /** The calls of 2025. */
    public static final Exigences DE_2025 =
            new Exigences(Set.of(Secteur.PJM), Set.of(Secteur.AHI), RegleGuichet.TAILLE_ET_REGIONS, 50, true);

    /** Those of 2022. */
    public static final Exigences DE_2022 = new Exigences(Set.of(), Set.of(), RegleGuichet.TAILLE_OU_PORTEE, 50, false);

    /** @throws Refus on the field that is not possible */
    public Exigences {
        if (seuilGuichet < 1) {
            throw Refus.surChamp("seuilGuichet", "Le seuil du guichet national est d’au moins un ESSMS.");
        }
        if (dispenses.stream().anyMatch(candidats::contains)) {
            throw Refus.surChamp(
                    "candidats", "Un secteur dispensé de référencement n’a pas à être candidat au référencement.");
        }
    }

    /** What rules that were stored before this was said mean: those with a scale of solutions not référencées are of 2022. */
    static Exigences davant(boolean baremeNonReference) {
        var elles = baremeNonReference ? DE_2022 : DE_2025;
        return new Exigences(elles.dispenses, elles.candidats, elles.guichet, elles.seuilGuichet, null);
    }

    /** The same with what they leave unsaid: the Ségur version was asked for by the calls of 2025 on, no source says it before. */
    Exigences deLAnnee(int annee) {
        return versionSegur != null
                ? this
                : new Exigences(dispenses, candidats, guichet, seuilGuichet, annee >= ANNEE_VERSION_SEGUR);
    }
}
